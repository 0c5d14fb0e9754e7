import type { Reply } from '#api/http/endpoint.ts'
import type { Store, Viewer } from '#api/store/store.ts'
import { byteOrderMark, csvLine } from '#geodata/formats/csv/csvLine.ts'
import { codeTitle } from '#geodata/schema/codeTitle.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { StoredFeature } from '#geodata/schema/feature.ts'
import type { Field, PropertyValue } from '#geodata/schema/field.ts'
import type { Language } from '#geodata/schema/localized.ts'
import type { FeatureQuery } from '#geodata/schema/query.ts'

const rowsPerRead = 2000

type CsvOptions = {
  store: Store
  viewer: Viewer
  dataset: DatasetSummary
  query: FeatureQuery
  /** At most so many rows; all when absent. */
  limit: number | undefined
  language: Language
  headers: Record<string, string>
}

/** A table as a download, read from the store page by page as the client takes it. Headings and codes are in the reader's language. */
export function csvReply(options: CsvOptions): Reply {
  const { dataset, headers } = options
  const lines = csvLines(options)
  const encoder = new TextEncoder()
  return {
    body: new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await lines.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
      async cancel() {
        await lines.return(undefined)
      },
    }),
    headers: { ...headers, 'Content-Disposition': `attachment; filename="${dataset.id}.csv"` },
  }
}

async function* csvLines({
  store,
  viewer,
  dataset,
  query,
  limit,
  language,
}: CsvOptions): AsyncGenerator<string, void> {
  const positions = hasPositions(dataset)
    ? [
        { ja: '経度', en: 'lon' },
        { ja: '緯度', en: 'lat' },
      ]
    : []
  const heading = [
    ...dataset.fields.map((field) => headingOf(field, language)),
    ...positions.map((each) => each[language]),
    'uid',
  ]
  yield byteOrderMark + csvLine(heading)
  let left = limit ?? Number.POSITIVE_INFINITY
  let after = query.after
  do {
    const page = await store.features(viewer, dataset.id, {
      ...query,
      limit: Math.min(rowsPerRead, left),
      ...(after !== undefined && { after }),
    })
    yield page.features.map((feature) => csvLine(row(feature, dataset, language))).join('')
    left -= page.features.length
    after = page.next
  } while (after !== undefined && left > 0)
}

/** Of a mixed dataset the points have theirs. */
const hasPositions = ({ geometry }: DatasetSummary): boolean => geometry === 'point' || geometry === 'mixed'

const headingOf = ({ title, unit }: Field, language: Language): string =>
  unit ? `${title[language]} (${unit[language]})` : title[language]

function row(
  { uid, geometry, properties }: StoredFeature,
  dataset: DatasetSummary,
  language: Language,
): PropertyValue[] {
  const values = dataset.fields.map((field) => cellOf(field, properties[field.name] ?? null, language))
  if (!hasPositions(dataset)) return [...values, uid]
  const [lon = null, lat = null] = geometry?.type === 'Point' ? geometry.coordinates : []
  return [...values, lon, lat, uid]
}

const cellOf = (field: Field, value: PropertyValue, language: Language): PropertyValue =>
  (value !== null && codeTitle(field, value)?.[language]) || value
