import type { Position } from 'geojson'
import type { BundledDataset } from '#geodata/schema/bundled.ts'
import type { Properties } from '#geodata/schema/field.ts'
import { ageFieldName, ageGroups } from '#geodata/themes/population.ts'
import { bundledDataset, type RecordDraft } from '../bundledDataset.ts'
import type { Readings } from '../readings.ts'
import { romaniseTown } from '../romaniseTown.ts'
import type { CsvRow } from '../sourceFolder.ts'
import type { Town } from '../towns.ts'
import type { BuildContext } from './context.ts'

const municipality = '下関市'

export function buildPopulationTowns({ sources, towns, readings }: BuildContext): BundledDataset {
  const rows = sources
    .csv('data/opendata_yamaguchi_csv/population__352012_population_20210930.csv')
    .filter((row) => row.地域名)
  const own = towns.filter((town) => town.municipality.name === municipality && town.koaza === '')
  return bundledDataset({
    id: 'population_towns',
    theme: 'population',
    title: {
      ja: '下関市の町別人口（2021年9月末）',
      en: 'Population of Shimonoseki by town (September 2021)',
    },
    description: {
      ja: `下関市が公表している${rows.length}地域の男女別・5歳階級別の人口です。同じ名前の町の中心点に置き、いくつかの町をまとめた地域はそれらの中心の平均に置いています。名前が合わない地域は位置不明です。人数の少ない地域も、市が公表している値のままです。`,
      en: `Residents by sex and five-year age group of the ${rows.length} areas the city publishes, placed at the centroid of the town of the same name; areas that join several towns stand between their centroids, and areas without such a town have no position. Small counts are as the city publishes them.`,
    },
    geometry: 'point',
    publishers: ['shimonoseki-population', 'geolonia'],
    without: ['address', 'note', 'source_id'],
    records: rows.map((row) => record(row, own, readings)),
  })
}

function record(row: CsvRow, towns: Town[], readings: Readings): RecordDraft {
  const label = row.地域名 ?? ''
  const [area = '', name = ''] = label.split('_')
  const members = name.split('・').map((part) => findTown(part, towns))
  const position = meanPosition(members)
  const official = members.length === 1 ? members[0]?.town : undefined
  const kana = readings.kana(official ?? name, municipality)
  return {
    sourceId: label,
    geometry: position && { type: 'Point', coordinates: position },
    properties: {
      name,
      name_kana: kana,
      name_en: kana && romaniseTown(name, kana),
      as_of: row.調査年月日 ?? null,
      ...counts(row),
      municipality,
      area,
      precision: position ? 'town' : 'unknown',
      source: 'shimonoseki-population',
    },
  }
}

function findTown(name: string, towns: Town[]): Town | undefined {
  const plain = plainTown(name)
  return towns.find(({ town }) => plainTown(town) === plain)
}

/** Between the centroids of the towns an area is made of; null when one of them has none. */
function meanPosition(members: (Town | undefined)[]): Position | null {
  const positions = members.flatMap((town) => (town?.position ? [town.position] : []))
  if (positions.length < members.length) return null
  const mean = (axis: 0 | 1) =>
    positions.reduce((sum, position) => sum + (position[axis] ?? 0), 0) / positions.length
  return [mean(0), mean(1)]
}

/** The two sources differ in 大字 and in small against large ヶ. */
const plainTown = (name: string) => name.replace('大字', '').replaceAll(/[ヶケ]/g, 'ケ')

function counts(row: CsvRow): Properties {
  const of = (column: string) => integer(row, column)
  const ages = ageGroups.map((from) => {
    const label = from === 85 ? '85歳以上' : `${from}-${from + 4}歳`
    return { from, people: of(`${label}の男性`) + of(`${label}の女性`) }
  })
  const between = (low: number, high: number) =>
    ages.filter(({ from }) => from >= low && from < high).reduce((sum, { people }) => sum + people, 0)
  const population = of('総人口')
  const elderly = between(65, 200)
  return {
    population,
    male: of('男性'),
    female: of('女性'),
    age_0_14: between(0, 15),
    age_15_64: between(15, 65),
    age_65_plus: elderly,
    share_65_plus: population === 0 ? null : Number(((elderly / population) * 100).toFixed(1)),
    households: of('世帯数'),
    ...Object.fromEntries(ages.map(({ from, people }) => [ageFieldName(from), people])),
  }
}

function integer(row: CsvRow, column: string): number {
  const value = Number(row[column])
  if (row[column] === undefined || row[column] === '' || !Number.isInteger(value)) {
    throw new Error(`population of ${row.地域名}: ${column} is ${row[column]}`)
  }
  return value
}
