import type { Dataset } from '#geodata/schema/dataset.ts'
import type { FeatureQuery } from '#geodata/schema/query.ts'
import { foldForSearch } from '#geodata/text/foldJapanese.ts'
import { type SqlValue, toSql } from '../geopackage/featureRow.ts'
import { quote } from '../geopackage/quote.ts'
import { tokenQuery } from '../search/searchTokens.ts'

export type Condition = { sql: string; parameters: Record<string, SqlValue> }

/** The non-spatial parts of a query as one SQL condition over the dataset's table; undefined when there are none. */
export function featureConditions(dataset: Dataset, query: FeatureQuery): Condition | undefined {
  const parts = [...filters(dataset, query), ...words(dataset, query), ...period(dataset, query)]
  if (parts.length === 0) return undefined
  return {
    sql: parts.map((part) => part.sql).join(' AND '),
    parameters: Object.assign({}, ...parts.map((part) => part.parameters)),
  }
}

function filters(dataset: Dataset, query: FeatureQuery): Condition[] {
  return Object.entries(query.filters ?? {}).map(([name, value], index) => {
    if (!dataset.fields.some((field) => field.name === name)) {
      throw new Error(`expected a field of "${dataset.id}", found "${name}"`)
    }
    return { sql: `${quote(name)} IS @filter${index}`, parameters: { [`filter${index}`]: toSql(value) } }
  })
}

/** Every word must be in one of the feature's texts. */
function words(dataset: Dataset, query: FeatureQuery): Condition[] {
  const folded = (query.text ?? '').split(/\s+/u).map(foldForSearch).filter(Boolean)
  if ((query.text ?? '').trim() !== '' && folded.length === 0) return [{ sql: '0', parameters: {} }]
  return folded.map((word, index) => ({
    sql: `fid IN (
      SELECT s.fid FROM kyoso_search_token t JOIN kyoso_search s ON s.id = t.rowid
      WHERE kyoso_search_token MATCH @tokens${index} AND s.dataset = @dataset AND instr(s.body, @word${index}))`,
    parameters: { [`tokens${index}`]: tokenQuery(word, 'body'), [`word${index}`]: word, dataset: dataset.id },
  }))
}

/**
 * One date field is a day, two are the first and the last. What has no date matches, as OGC API Features 7.15.4 C has it. Days are
 * those of Japan: an instant of the query falls on the day that it is there.
 */
function period(dataset: Dataset, query: FeatureQuery): Condition[] {
  const [begin, end] = dataset.fields.filter((field) => field.type === 'date')
  if (!begin || !query.datetime) return []
  const { from, to } = query.datetime
  const first = quote(begin.name)
  const last = end ? `coalesce(${quote(end.name)}, ${first})` : first
  return [
    ...(from
      ? [{ sql: `(${last} IS NULL OR ${last} >= @from)`, parameters: { from: dayInJapan(from) } }]
      : []),
    ...(to ? [{ sql: `(${first} IS NULL OR ${first} <= @to)`, parameters: { to: dayInJapan(to) } }] : []),
  ]
}

/** `YYYY-MM-DD` of a day or an instant in ISO 8601. */
function dayInJapan(text: string): string {
  if (!text.includes('T')) return text
  const nineHours = 9 * 3600 * 1000
  return new Date(Date.parse(text) + nineHours).toISOString().slice(0, 10)
}
