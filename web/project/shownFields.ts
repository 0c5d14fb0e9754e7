import type { Field, Properties, PropertyValue } from '#geodata/schema/field.ts'
import { language } from '#web/i18n/language.ts'

const TWIN = '_en'

/** The fields a reader sees: a text kept in both languages is one field, not two. */
export const shownFields = (fields: Field[]): Field[] => {
  const names = new Set(fields.map((field) => field.name))
  return fields.filter((field) => {
    if (field.hidden) return false
    const base = field.name.endsWith(TWIN) ? field.name.slice(0, -TWIN.length) : undefined
    return base === undefined || !names.has(base)
  })
}

/** A field's value in the reader's language, where the record has it. */
export const shownValue = (field: Field, properties: Properties): PropertyValue | undefined => {
  const translated = language() === 'en' ? properties[field.name + TWIN] : null
  return translated === null || translated === undefined || translated === ''
    ? properties[field.name]
    : translated
}
