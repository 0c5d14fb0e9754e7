import type { Bbox } from '#geodata/schema/dataset.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import { parameter } from './parameter.ts'
import { readBbox } from './readBbox.ts'
import { readDatetime } from './readDatetime.ts'

type Range = { min: number; max: number }

/** A whole number in a range. `clamp`: what is above the range is taken as its upper end, as OGC API has it for `limit`. */
export function wholeNumber(name: string, about: Localized, range: Range, { clamp = false } = {}) {
  const { min, max } = range
  return parameter<number>(about, { type: 'integer', minimum: min, maximum: max }, (text) => {
    const value = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN
    if (value >= min && value <= max) return { value }
    if (clamp && value > max) return { value: max }
    return {
      fault: {
        ja: `${name} は ${min} から ${max} までの整数で指定してください（「${shown(text)}」は使えません）。`,
        en: `${name} must be a whole number from ${min} to ${max}; “${shown(text)}” is not.`,
      },
    }
  })
}

export function decimalNumber(name: string, about: Localized, { min, max }: Range) {
  return parameter<number>(about, { type: 'number', minimum: min, maximum: max }, (text) => {
    const value = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN
    if (value >= min && value <= max) return { value }
    return {
      fault: {
        ja: `${name} は ${min} から ${max} までの数で指定してください（「${shown(text)}」は使えません）。`,
        en: `${name} must be a number from ${min} to ${max}; “${shown(text)}” is not.`,
      },
    }
  })
}

/** Words to look for: something else than blanks, at most `max` characters. */
export function words(name: string, about: Localized, max = 100) {
  return parameter<string>(about, { type: 'string', minLength: 1, maxLength: max, example: '萩' }, (text) => {
    const value = text.trim()
    if (value.length === 0) {
      return {
        fault: { ja: `${name} に探すことばを入れてください。`, en: `${name} needs words to look for.` },
      }
    }
    if (value.length > max) {
      return {
        fault: {
          ja: `${name} は ${max} 文字までにしてください。`,
          en: `${name} may have ${max} characters at most.`,
        },
      }
    }
    return { value }
  })
}

export function oneOf<const Choice extends string>(
  name: string,
  about: Localized,
  choices: readonly Choice[],
) {
  return parameter<Choice>(about, { type: 'string', enum: choices }, (text) => {
    const value = choices.find((choice) => choice === text)
    if (value !== undefined) return { value }
    return {
      fault: {
        ja: `${name} は ${choices.join('、')} のどれかです（「${shown(text)}」は使えません）。`,
        en: `${name} is one of ${choices.join(', ')}; “${shown(text)}” is not.`,
      },
    }
  })
}

/** A part of the path. Whether there is such a thing is for the handler to say (404). */
export const pathPart = (about: Localized, example: string) =>
  parameter(about, { type: 'string', minLength: 1, example }, (text) => ({ value: text }))

/** The id of something that the client makes: a UUID, so that asking again makes nothing twice. */
export const newId = (about: Localized) =>
  parameter<string>(about, { type: 'string', format: 'uuid' }, (text) =>
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
      ? { value: text }
      : {
          fault: {
            ja: `id は小文字の UUID にしてください（「${shown(text)}」は使えません）。`,
            en: `The id must be a UUID in lower case; “${shown(text)}” is not.`,
          },
        },
  )

export const bbox = (lengths: readonly (4 | 6)[]) =>
  parameter<Bbox>(
    {
      ja: '範囲：西, 南, 東, 北（経度・緯度、度、WGS 84）。西が東より大きいと180度線をまたぎます。',
      en: 'Box: west, south, east, north (lon/lat degrees, WGS 84). West greater than east crosses the antimeridian.',
    },
    {
      type: 'array',
      items: { type: 'number' },
      minItems: Math.min(...lengths),
      maxItems: Math.max(...lengths),
    },
    (text) => readBbox(text, lengths),
  )

export const datetime = parameter(
  {
    ja: '日付または時刻、または「開始/終了」（片方は .. で開けておけます）。',
    en: 'A date or instant, or “start/end”; an open end is “..”.',
  },
  { type: 'string', example: '2023-10-01/..' },
  readDatetime,
)

export const cursor = parameter(
  { ja: '前のページの nextCursor。', en: 'The nextCursor of the page before.' },
  { type: 'string', minLength: 1 },
  (text) => ({ value: text }),
)

/** A comma-separated list of names. */
export const names = (about: Localized) =>
  parameter(about, { type: 'array', items: { type: 'string' }, minItems: 1 }, (text) => ({
    value: [...new Set(text.split(',').filter((name) => name !== ''))],
  }))

/** Enough of a wrong value to recognise it. */
export const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
