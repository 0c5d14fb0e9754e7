import type { Reply } from '#api/http/endpoint.ts'
import type { Store, Viewer } from '#api/store/store.ts'
import { byteOrderMark } from '#geodata/formats/csv/csvLine.ts'
import { featureCsvHeading, featureCsvLine } from '#geodata/formats/csv/featureCsv.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
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
  yield byteOrderMark + featureCsvHeading(dataset, language)
  let left = limit ?? Number.POSITIVE_INFINITY
  let after = query.after
  do {
    const page = await store.features(viewer, dataset.id, {
      ...query,
      limit: Math.min(rowsPerRead, left),
      ...(after !== undefined && { after }),
    })
    yield page.features.map((feature) => featureCsvLine(feature, dataset, language)).join('')
    left -= page.features.length
    after = page.next
  } while (after !== undefined && left > 0)
}
