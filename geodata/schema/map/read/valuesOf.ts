import { cutText } from '#geodata/schema/cutText.ts'
import type { PropertyValue } from '#geodata/schema/field.ts'
import type { Complain } from './readProblems.ts'

/** An object with own values; undefined for anything else. */
export const asRecord = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined

export const isPropertyValue = (value: unknown): value is PropertyValue =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value))

/** Reads the values of one thing: silently the fallback where a value is absent, with a complaint where it is wrong. */
export type Values = {
  path: string
  get: (name: string) => unknown
  text: (name: string, fallback: string, longest: number) => string
  number: (name: string, fallback: number, min: number, max: number) => number
  flag: (name: string, fallback: boolean) => boolean
  choice: <Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice) => Choice
  /** A text that `fits`; else the fallback. */
  match: (name: string, fits: RegExp, fallback: string) => string
  /** Up to `most` items, those left out that `read` gives nothing for. */
  list: <Item>(name: string, most: number, read: (item: unknown, path: string) => Item | undefined) => Item[]
  /** The values of what lies under a name; empty where nothing does. */
  inside: (name: string) => Values
}

export const valuesOf = (plain: Record<string, unknown>, path: string, complain: Complain): Values => {
  const pathOf = (name: string): string => (path === '' ? name : `${path}/${name}`)
  const read = <Value>(name: string, fallback: Value, take: (value: unknown) => Value | undefined): Value => {
    const value = plain[name]
    if (value === undefined) return fallback
    const taken = take(value)
    if (taken !== undefined) return taken
    complain(pathOf(name), 'wrong')
    return fallback
  }
  return {
    path,
    get: (name) => plain[name],
    text: (name, fallback, longest) =>
      read(name, fallback, (value) => {
        if (typeof value !== 'string') return undefined
        if (value.length > longest) complain(pathOf(name), 'tooLong')
        return cutText(value, longest)
      }),
    number: (name, fallback, min, max) =>
      read(name, fallback, (value) => {
        if (typeof value !== 'number' || !Number.isFinite(value)) return undefined
        if (value < min || value > max) complain(pathOf(name), 'outOfRange')
        return Math.min(max, Math.max(min, value))
      }),
    flag: (name, fallback) =>
      read(name, fallback, (value) => (typeof value === 'boolean' ? value : undefined)),
    choice: (name, choices, fallback) =>
      read(name, fallback, (value) => choices.find((choice) => choice === value)),
    match: (name, fits, fallback) =>
      read(name, fallback, (value) => (typeof value === 'string' && fits.test(value) ? value : undefined)),
    list: (name, most, readItem) =>
      read(name, [], (value) => {
        if (!Array.isArray(value)) return undefined
        if (value.length > most) complain(pathOf(name), 'tooLong')
        return value.slice(0, most).flatMap((item: unknown, index) => {
          const itemPath = `${pathOf(name)}/${index}`
          const taken = readItem(item, itemPath)
          if (taken === undefined) complain(itemPath, 'leftOut')
          return taken === undefined ? [] : [taken]
        })
      }),
    inside: (name) => valuesOf(read(name, {}, asRecord), pathOf(name), complain),
  }
}
