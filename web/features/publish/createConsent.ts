import { createEffect, createMemo, createSignal } from 'solid-js'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { Field } from '#geodata/schema/field.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { isOfMap } from '#web/project/rows/withSketches.ts'
import { shownFields } from '#web/project/shownFields.ts'
import { fetchPublicationStateRows } from '#web/server/mapClient.ts'

export type OwnData = { dataset: DatasetSummary; fields: Field[] }
export type Consent = ReturnType<typeof createConsent>

/** The name under which somebody drew is never published. */
const NEVER = 'created_by'

/** What of the map's own data is to be seen by readers, field by field: as it was published last (`number`), else all. */
export const createConsent = (number: () => number | undefined) => {
  const map = useMap()
  const datasets = useDatasets()
  const [withheld, setWithheld] = createSignal<Readonly<Record<string, readonly string[]>>>({})
  const own = createMemo((): OwnData[] =>
    [...new Set(map.document.layers.map(({ source }) => source))].filter(isOfMap).flatMap((id) => {
      const dataset = datasets.find(id)
      const fields = shownFields(dataset?.fields ?? []).filter(({ name }) => name !== NEVER)
      return dataset && fields.length > 0 ? [{ dataset, fields }] : []
    }),
  )
  const read = new Set<string>()
  createEffect(() => {
    const last = number()
    if (last === undefined) return
    for (const { dataset, fields } of own()) {
      if (read.has(dataset.id)) continue
      read.add(dataset.id)
      // a dataset that was not published before has nothing withheld
      void fetchPublicationStateRows(map.id, last, dataset.id)
        .then((published) => {
          const seen = new Set(published.dataset.fields.map(({ name }) => name))
          const left = fields.filter(({ name }) => !seen.has(name)).map(({ name }) => name)
          setWithheld((now) => ({ ...now, [dataset.id]: left }))
        })
        .catch(() => undefined)
    }
  })
  const isShown = (dataset: string, field: string): boolean => !withheld()[dataset]?.includes(field)
  return {
    own,
    isShown,
    show: (dataset: string, field: string, shown: boolean): void => {
      const others = (withheld()[dataset] ?? []).filter((each) => each !== field)
      setWithheld({ ...withheld(), [dataset]: shown ? others : [...others, field] })
    },
    withhold: (): Record<string, string[]> =>
      Object.fromEntries(own().map(({ dataset: { id } }) => [id, [...(withheld()[id] ?? [])]])),
  }
}
