import type { PropertyValue } from '#geodata/schema/field.ts'
import { readAnswerList } from '#geodata/schema/form/answerList.ts'
import { isKnown } from '#geodata/schema/isKnown.ts'
import { foldForSearch } from '#geodata/text/foldJapanese.ts'

/** What a column must say for a row to be shown. Ranges include both ends; null: no end on that side. Dates are ISO. */
export type ColumnFilter =
  | { kind: 'words'; words: string }
  | { kind: 'range'; from: number | null; to: number | null }
  | { kind: 'dates'; from: string | null; to: string | null }
  /** One of the values, as text; of a list any of its items. */
  | { kind: 'values'; values: readonly string[] }
  | { kind: 'empty' }
  | { kind: 'filled' }

/** A value as text, or the items of a list: what a filter by values and a count of values tell apart. */
export const valueItems = (value: PropertyValue | undefined, isList: boolean): string[] => {
  if (!isKnown(value)) return []
  return isList ? readAnswerList(value) : [String(value)]
}

const isBetween = <Value extends string | number>(
  value: Value,
  from: Value | null,
  to: Value | null,
): boolean => (from === null || value >= from) && (to === null || value <= to)

/** The filter as a question that is asked of each value; `read` gives what the screen shows for it. */
export const filterTest = (
  filter: ColumnFilter,
  isList: boolean,
  read: (value: PropertyValue) => string,
): ((value: PropertyValue | undefined) => boolean) => {
  switch (filter.kind) {
    case 'empty':
      return (value) => !isKnown(value)
    case 'filled':
      return (value) => isKnown(value)
    case 'range':
      return (value) => typeof value === 'number' && isBetween(value, filter.from, filter.to)
    case 'dates':
      return (value) =>
        typeof value === 'string' && value !== '' && isBetween(value.slice(0, 10), filter.from, filter.to)
    case 'values': {
      const wanted = new Set(filter.values)
      return (value) => valueItems(value, isList).some((item) => wanted.has(item))
    }
    case 'words': {
      const wanted = foldForSearch(filter.words)
      return (value) => isKnown(value) && foldForSearch(read(value)).includes(wanted)
    }
  }
}
