import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { Field } from '#geodata/schema/field.ts'

/** Told in the record, and no help in deciding between rows. */
const minor = /^(note|note_en|source|source_id|url|contact|date_printed|.+_basis|evacuation_.+)$/

const readHidden = (key: string): string[] | undefined => {
  const stored = localStorage.getItem(key)
  return stored === null ? undefined : stored.split(' ')
}

export type ColumnChoice = {
  shown: Accessor<Field[]>
  isShown: (field: string) => boolean
  setShown: (field: string, shown: boolean) => void
}

/** Which columns a reader wants of a dataset, kept on this device. The first column names the row and always stands. */
export const createColumnChoice = (dataset: Accessor<string>, fields: Accessor<Field[]>): ColumnChoice => {
  const key = () => `kyoso.columns.${dataset()}`
  const [changes, noteChange] = createSignal(0)
  const hidden = createMemo(() => {
    changes()
    const names = fields().map((field) => field.name)
    return new Set(readHidden(key()) ?? names.filter((name) => minor.test(name)))
  })
  const isShown = (field: string): boolean => field === fields()[0]?.name || !hidden().has(field)
  return {
    shown: createMemo(() => fields().filter((field) => isShown(field.name))),
    isShown,
    setShown: (field, shown) => {
      const next = new Set(hidden())
      if (shown) next.delete(field)
      else next.add(field)
      localStorage.setItem(key(), [...next].join(' '))
      noteChange(changes() + 1)
    },
  }
}
