import type { Field } from '#geodata/schema/field.ts'
import type { Language } from '#geodata/schema/localized.ts'

const READING = 'name_kana'

/** The columns in their order: the title first. The reading has no column where it stands under a Japanese name; in English it comes last. */
export const tableFields = (fields: Field[], titleField: string, language: Language): Field[] => {
  const title = fields.filter((field) => field.name === titleField)
  const reading =
    language === 'ja' && titleField === 'name' ? [] : fields.filter(({ name }) => name === READING)
  return [...title, ...fields.filter(({ name }) => name !== titleField && name !== READING), ...reading]
}
