import { cutText } from '#geodata/schema/cutText.ts'
import type { Json, Settings } from '#geodata/schema/settings.ts'
import type { Complain } from './readProblems.ts'
import { asRecord } from './valuesOf.ts'

const DEEPEST = 8
const LONGEST_TEXT = 50_000
const MOST_ITEMS = 2000

const isNamed = ([name]: [string, unknown]): boolean => name !== '__proto__'

/** What JSON can hold of a value; undefined where it holds something else, or is nested without end. */
const readJson = (value: unknown, depth: number): Json | undefined => {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value === 'string') return cutText(value, LONGEST_TEXT)
  if (depth === 0) return undefined
  if (Array.isArray(value))
    return value.slice(0, MOST_ITEMS).flatMap((item: unknown) => {
      const read = readJson(item, depth - 1)
      return read === undefined ? [] : [read]
    })
  const record = asRecord(value)
  return record && readEntries(record, depth - 1, () => undefined)
}

const readEntries = (
  record: Record<string, unknown>,
  depth: number,
  complain: (name: string) => void,
): Settings =>
  Object.fromEntries(
    Object.entries(record)
      .filter(isNamed)
      .slice(0, MOST_ITEMS)
      .flatMap(([name, value]): [string, Json][] => {
        const read = readJson(value, depth)
        if (read === undefined) complain(name)
        return read === undefined ? [] : [[name, read]]
      }),
  )

/** Settings as they were saved, whatever their schema says of them: that is for `readSettings`, where they are used. */
export const readPlainSettings = (plain: unknown, path: string, complain: Complain): Settings => {
  if (plain === undefined) return {}
  const record = asRecord(plain)
  if (!record) complain(path, 'wrong')
  return readEntries(record ?? {}, DEEPEST, (name) => complain(`${path}/${name}`, 'leftOut'))
}
