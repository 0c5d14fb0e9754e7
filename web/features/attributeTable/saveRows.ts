import { byteOrderMark } from '#geodata/formats/csv/csvLine.ts'
import { featureCsvHeading, featureCsvLine } from '#geodata/formats/csv/featureCsv.ts'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { language } from '#web/i18n/language.ts'

const give = (blob: Blob, name: string): void => {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Rows as the same CSV that the server gives of a whole dataset. */
export const rowsCsv = (dataset: Dataset, rows: readonly FeatureJson[]): string =>
  [
    byteOrderMark,
    featureCsvHeading(dataset, language()),
    ...rows.map(({ id, geometry, properties }) =>
      featureCsvLine({ uid: id, geometry, properties }, dataset, language()),
    ),
  ].join('')

/** Rows as GeoJSON (RFC 7946), with the dataset's fields alone. */
export const rowsGeoJson = (dataset: Dataset, rows: readonly FeatureJson[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: rows.map(({ id, geometry, properties }) => ({
      type: 'Feature',
      id,
      geometry,
      properties: Object.fromEntries(dataset.fields.map(({ name }) => [name, properties[name] ?? null])),
    })),
  })

export const saveRows = (
  kind: 'csv' | 'geojson',
  dataset: Dataset,
  rows: readonly FeatureJson[],
  title: string,
): void => {
  const name = `${title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim() || dataset.id}.${kind}`
  if (kind === 'csv') give(new Blob([rowsCsv(dataset, rows)], { type: 'text/csv;charset=utf-8' }), name)
  else give(new Blob([rowsGeoJson(dataset, rows)], { type: 'application/geo+json' }), name)
}
