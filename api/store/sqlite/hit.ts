import type { Dataset } from '#geodata/schema/dataset.ts'
import { type Precision, precisions } from '#geodata/schema/precision.ts'
import type { SearchHit } from '#geodata/schema/search.ts'
import { type FeatureRow, readGeometry } from './featureRow.ts'
import { representativePoint } from './representativePoint.ts'

const text = (row: FeatureRow, name: string): string | null => {
  const value = row[name]
  return typeof value === 'string' && value !== '' ? value : null
}

const isPrecision = (value: string | null): value is Precision => precisions.some((known) => known === value)

/** What a list of found things shows of one row. */
export function toHit(dataset: Dataset, row: FeatureRow): SearchHit {
  const title = text(row, dataset.titleField) ?? row.uid
  const position = row.geom ? representativePoint(readGeometry(row.geom)) : null
  const precision = text(row, 'precision')
  const places = [text(row, 'municipality'), text(row, 'area')].filter((place) => place && place !== title)
  return {
    dataset: dataset.id,
    datasetTitle: dataset.title,
    uid: row.uid,
    title,
    kana: text(row, 'name_kana'),
    context: [...new Set(places)].join(' '),
    position,
    precision: isPrecision(precision) ? precision : position ? 'exact' : 'unknown',
  }
}
