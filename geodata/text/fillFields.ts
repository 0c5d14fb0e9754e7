import type { Field, Properties } from '#geodata/schema/field.ts'
import { isKnown } from '#geodata/schema/isKnown.ts'
import type { Language } from '#geodata/schema/localized.ts'
import { propertyOf } from '#geodata/schema/propertyOf.ts'
import { isWebAddress } from '#geodata/schema/webAddress.ts'
import { valueText } from './valueText.ts'

const placePattern = /\{\{|\}\}|\{([^{}]{1,100})\}/g

/** The field that is meant: in English its twin ending in `_en`, where that says something. */
const meantField = (
  name: string,
  fields: readonly Field[],
  properties: Properties,
  language: Language,
): Field | undefined => {
  const twin = language === 'en' && fields.find((field) => field.name === `${name}_en`)
  if (twin && isKnown(propertyOf(properties, twin.name))) return twin
  return fields.find((field) => field.name === name)
}

/** Puts something in the place of every `{field}` that is one; what is in other braces stays, `{{` and `}}` are braces. */
export const fillPlaces = (text: string, fill: (name: string) => string | undefined): string =>
  text.replace(placePattern, (place: string, inside: string | undefined) => {
    if (inside === undefined) return place.charAt(0)
    return fill(inside.trim()) ?? place
  })

/**
 * A text of the map's maker with the values of a feature in the places of `{field}`, as people read them; what is not known says
 * so. Values are never read for braces again. The result is plain text: for another format say how a value is `written` in it.
 */
export const fillFields = (
  text: string,
  fields: readonly Field[],
  properties: Properties,
  language: Language,
  written: (value: string) => string = (value) => value,
): string =>
  fillPlaces(text, (name) => {
    const field = meantField(name, fields, properties, language)
    return field && written(valueText(field, propertyOf(properties, field.name), language))
  })

/** Makes a value mean nothing to Markdown but its own letters. */
export const escapeMarkdown = (value: string): string =>
  value.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/[\r\n]+/g, ' ')

/** Half a surrogate pair cannot be percent-encoded. */
const encoded = (value: string): string => encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'))

/**
 * The same for a web address: stored values, each percent-encoded, unless the text is one field that holds a whole address. Null
 * where a value is not known or the result is no http(s) address.
 */
export const fillAddress = (
  text: string,
  fields: readonly Field[],
  properties: Properties,
): string | null => {
  const whole = /^\{([^{}]+)\}$/.exec(text.trim())?.[1]?.trim()
  let known = true
  const filled = fillPlaces(text.trim(), (name) => {
    const value = fields.some((field) => field.name === name) ? propertyOf(properties, name) : null
    if (!isKnown(value)) {
      known = false
      return ''
    }
    return whole === undefined ? encoded(String(value)) : String(value).trim()
  })
  return known && isWebAddress(filled) ? filled : null
}
