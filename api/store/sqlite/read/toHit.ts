import { codeTitle } from '#geodata/schema/codeTitle.ts'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { StoredFeature } from '#geodata/schema/feature.ts'
import type { Localized } from '#geodata/schema/localized.ts'
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
  return {
    dataset: dataset.id,
    datasetTitle: dataset.title,
    uid: feature.uid,
    title,
    titleEn: textOf(feature, `${dataset.titleField}_en`),
    kana: textOf(feature, 'name_kana'),
    context: contextOf(dataset, feature, title),
    position,
    precision: isPrecision(precision) ? precision : position ? 'exact' : 'unknown',
  }
}

/** City and district: the stored code in Japanese, what the field's list of codes calls it in English. */
function contextOf(dataset: Dataset, feature: StoredFeature, title: string): Localized {
  const places = ['municipality', 'area'].flatMap((name): Localized[] => {
    const place = textOf(feature, name)
    if (place === null || place === title) return []
    const field = dataset.fields.find((each) => each.name === name)
    return [codeTitle(field, place) ?? { ja: place, en: place }]
  })
  const inWords = (language: keyof Localized, separator: string): string =>
    [...new Set(places.map((place) => place[language]))].join(separator)
  return { ja: inWords('ja', ' '), en: inWords('en', ', ') }
}
