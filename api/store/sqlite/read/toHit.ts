import type { Dataset } from '#geodata/schema/dataset.ts'
import type { StoredFeature } from '#geodata/schema/feature.ts'
import { type Precision, precisions } from '#geodata/schema/precision.ts'
import type { SearchHit } from '#geodata/schema/search.ts'
import { representativePoint } from '../geometry/representativePoint.ts'

const textOf = ({ properties }: StoredFeature, name: string): string | null => {
  const value = properties[name]
  return typeof value === 'string' && value !== '' ? value : null
}

const isPrecision = (value: string | null): value is Precision => precisions.some((known) => known === value)

/** What a list of found things shows of one feature. */
export function toHit(dataset: Dataset, feature: StoredFeature): SearchHit {
  const title = textOf(feature, dataset.titleField) ?? feature.uid
  const position = feature.geometry && representativePoint(feature.geometry)
  const precision = textOf(feature, 'precision')
  const places = [textOf(feature, 'municipality'), textOf(feature, 'area')].filter(
    (place) => place && place !== title,
  )
  return {
    dataset: dataset.id,
    datasetTitle: dataset.title,
    uid: feature.uid,
    title,
    kana: textOf(feature, 'name_kana'),
    context: [...new Set(places)].join(' '),
    position,
    precision: isPrecision(precision) ? precision : position ? 'exact' : 'unknown',
  }
}
