import { type Limits, limitRanges } from '#geodata/schema/people/limits.ts'

export type LimitName = keyof Limits

export const limitNames = [
  'picture',
  'document',
  'map',
  'person',
  'rows',
  'maps',
] as const satisfies LimitName[]

const MB = 1_000_000

export const isCount = (name: LimitName): name is 'rows' | 'maps' => name === 'rows' || name === 'maps'

/** What is written in the form: bytes as MB, numbers as they are. */
export const toInput = (name: LimitName, value: number): string =>
  (isCount(name) ? value : Math.round(value / (MB / 10)) / 10).toLocaleString('en')

/** As it is told: with its unit. */
export const limitText = (name: LimitName, value: number): string =>
  isCount(name) ? toInput(name, value) : `${toInput(name, value)} MB`

/** Full-width digits and commas are forgiven; undefined: no number, or out of what the server can bear. */
export const fromInput = (name: LimitName, text: string): number | undefined => {
  const written = text.normalize('NFKC').replaceAll(',', '').trim()
  if (!/^\d+(\.\d+)?$/.test(written)) return undefined
  const value = Math.round(Number(written) * (isCount(name) ? 1 : MB))
  const { min, max } = limitRanges[name]
  // the ends are shown rounded
  const near = [min, max].find((end) => toInput(name, end).replaceAll(',', '') === written) ?? value
  return near >= min && near <= max ? near : undefined
}
