import type { BundledDataset } from '#geodata/schema/bundled.ts'
import { bundledDataset, type RecordDraft } from '../bundledDataset.ts'
import type { Readings } from '../readings.ts'
import { romaniseTown } from '../romaniseTown.ts'
import type { Town } from '../towns.ts'
import type { BuildContext } from './context.ts'

export function buildTowns({ towns, readings }: BuildContext): BundledDataset {
  return bundledDataset({
    id: 'towns',
    theme: 'town',
    title: { ja: '町・大字', en: 'Towns' },
    description: {
      ja: `山口県の町・大字など${towns.length.toLocaleString('en')}件の中心点です。場所さがしに使います。出典に座標のないものは位置不明です。よみは萩市と下関市の分だけで、英語名はよみをローマ字にしたものです。`,
      en: `Centroids of the ${towns.length.toLocaleString('en')} towns of Yamaguchi prefecture, for searching. Those without coordinates in the source have no position. Readings cover Hagi and Shimonoseki; English names are the readings romanised.`,
    },
    geometry: 'point',
    publishers: ['geolonia'],
    without: ['area', 'address', 'note', 'source_id'],
    records: towns.map((town) => record(town, readings)),
  })
}

function record(town: Town, readings: Readings): RecordDraft {
  const name = townName(town)
  const kana = readings.kana(name, town.municipality.name)
  return {
    sourceId: `${town.municipality.code}/${town.town}/${town.koaza}`,
    geometry: town.position && { type: 'Point', coordinates: town.position },
    properties: {
      name,
      name_kana: kana,
      name_en: kana && romaniseTown(name, kana),
      rank: town.koaza === '' ? (town.municipality.fine ? 3 : 4) : 5,
      municipality: town.municipality.name,
      precision: town.position ? 'town' : 'unknown',
      source: 'geolonia',
    },
  }
}

/** 由宇町中央 reads as one name, 大字椿東 北前小畑 does not. */
function townName({ town, koaza }: Town): string {
  return koaza === '' || town.endsWith('町') ? town + koaza : `${town} ${koaza}`
}
