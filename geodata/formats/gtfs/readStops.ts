import type { TransitStop } from '#geodata/schema/transit.ts'
import type { GtfsReport } from './gtfsReport.ts'
import { type GtfsFiles, type GtfsRow, readTable } from './gtfsTable.ts'
import { parseDegrees } from './gtfsValues.ts'
import type { Translate } from './readTranslations.ts'

const file = 'stops.txt'

/** Stops and platforms (`location_type` 0 or empty) by id; stations, entrances and the like are no place to board. */
export function readStops(
  files: GtfsFiles,
  translate: Translate,
  report: GtfsReport,
): Map<string, TransitStop> {
  const needs = { file, required: true, columns: ['stop_id', 'stop_name', 'stop_lat', 'stop_lon'] }
  const stops = new Map<string, TransitStop>()
  for (const row of readTable(files, needs, report)?.rows ?? []) {
    const id = row.cell('stop_id')
    if (!['', '0'].includes(row.cell('location_type'))) continue
    if (!id || stops.has(id)) {
      report.add('error', file, row.line, 'stop id', {
        ja: id ? `停留所ID「${id}」が重複しています` : '停留所IDが空です',
        en: id ? `Stop id "${id}" occurs twice` : 'The stop id is empty',
      })
      continue
    }
    const position = positionOf(row, report)
    if (position) stops.set(id, stopOf(row, id, position, translate))
  }
  return stops
}

function stopOf(row: GtfsRow, id: string, position: [number, number], translate: Translate): TransitStop {
  const name = row.cell('stop_name')
  const reading = translate('stops', 'stop_name', id, name, 'ja-Hrkt')
  const nameEn = translate('stops', 'stop_name', id, name, 'en')
  return { id, name, kana: reading && toHiragana(reading), ...(nameEn ? { nameEn } : {}), position }
}

function positionOf(row: GtfsRow, report: GtfsReport): [number, number] | null {
  const [latText, lonText] = [row.cell('stop_lat'), row.cell('stop_lon')]
  const lat = parseDegrees(latText, 90)
  const lon = parseDegrees(lonText, 180)
  if (lat !== null && lon !== null && (lat !== 0 || lon !== 0)) return [lon, lat]
  report.add('error', file, row.line, 'position', {
    ja: `停留所「${row.cell('stop_name')}」の緯度経度（${latText}, ${lonText}）を読めません。この停留所は使いません`,
    en: `Stop "${row.cell('stop_name')}" has no usable latitude and longitude (${latText}, ${lonText}) and is left out`,
  })
  return null
}

/** Readings are published in hiragana, katakana and half-width katakana alike. */
const toHiragana = (reading: string) =>
  reading
    .normalize('NFKC')
    .replace(/[ァ-ヶ]/g, (katakana) => String.fromCharCode(katakana.charCodeAt(0) - 0x60))
