import { codeTitle } from '#geodata/schema/codeTitle.ts'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { NewFeature } from '#geodata/schema/feature.ts'
import type { Field, PropertyValue } from '#geodata/schema/field.ts'
import type { Language } from '#geodata/schema/localized.ts'
import { csvLine } from './csvLine.ts'

const lonLat = [
  { ja: '経度', en: 'lon' },
  { ja: '緯度', en: 'lat' },
]

/** Of a mixed dataset the points have theirs. */
const hasPositions = ({ geometry }: Pick<Dataset, 'geometry'>): boolean =>
  geometry === 'point' || geometry === 'mixed'

const headingOf = ({ title, unit }: Field, language: Language): string =>
  unit ? `${title[language]} (${unit[language]})` : title[language]

const cellOf = (field: Field, value: PropertyValue, language: Language): PropertyValue =>
  (value !== null && codeTitle(field, value)?.[language]) || value

type Table = Pick<Dataset, 'fields' | 'geometry'>

/** The headings of a dataset's CSV in the reader's language. */
export const featureCsvHeading = (dataset: Table, language: Language): string =>
  csvLine([
    ...dataset.fields.map((field) => headingOf(field, language)),
    ...(hasPositions(dataset) ? lonLat.map((each) => each[language]) : []),
    'uid',
  ])

/** A feature as a line of it: codes in words, a point's lon and lat in columns of their own. */
export const featureCsvLine = (
  { uid, geometry, properties }: NewFeature,
  dataset: Table,
  language: Language,
): string => {
  const values = dataset.fields.map((field) => cellOf(field, properties[field.name] ?? null, language))
  if (!hasPositions(dataset)) return csvLine([...values, uid])
  const [lon = null, lat = null] = geometry?.type === 'Point' ? geometry.coordinates : []
  return csvLine([...values, lon, lat, uid])
}
