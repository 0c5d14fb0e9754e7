import type { GtfsReport } from './gtfsReport.ts'
import { type GtfsFiles, readTable } from './gtfsTable.ts'

/** Looks up a text of a record in another language; `record` is its id, `value` the text itself. */
export type Translate = (
  table: string,
  field: string,
  record: string,
  value: string,
  language: string,
) => string | null

/**
 * translations.txt in both its forms: GTFS (`table_name`, `field_name`, `language`, `record_id` or `field_value`) and the
 * older GTFS-JP one (`trans_id`, `lang`), where a text stands for itself whatever it names.
 */
export function readTranslations(files: GtfsFiles, report: GtfsReport): Translate {
  const needs = { file: 'translations.txt', required: false, columns: ['translation'] }
  const found = new Map<string, string>()
  for (const row of readTable(files, needs, report)?.rows ?? []) {
    const language = (row.cell('language') || row.cell('lang')).toLowerCase()
    const oldId = row.cell('trans_id')
    const key = oldId
      ? keyOf('', '', '', oldId, language)
      : keyOf(
          row.cell('table_name'),
          row.cell('field_name'),
          row.cell('record_id'),
          row.cell('field_value'),
          language,
        )
    const translation = row.cell('translation')
    if (translation && !found.has(key)) found.set(key, translation)
  }
  return (table, field, record, value, asked) => {
    const language = asked.toLowerCase()
    return (
      found.get(keyOf(table, field, record, '', language)) ??
      found.get(keyOf(table, field, '', value, language)) ??
      found.get(keyOf('', '', '', value, language)) ??
      null
    )
  }
}

const keyOf = (...parts: string[]) => JSON.stringify(parts)
