import type { Field } from '#geodata/schema/field.ts'
import type { Language } from '#geodata/schema/localized.ts'

const READING = 'name_kana'
/** How the English name came about: nothing to a reader of the Japanese one. */
const NAME_NOTE = 'name_en_basis'

/** The columns in their order: the title first. The reading has no column where it stands under a Japanese name; in English it comes last, with how the name was made. */
export const tableFields = (fields: Field[], titleField: string, language: Language): Field[] => {
  const title = fields.filter((field) => field.name === titleField)
  const reading =
    language === 'ja' && titleField === 'name' ? [] : fields.filter(({ name }) => name === READING)
  const note = language === 'en' ? fields.filter(({ name }) => name === NAME_NOTE) : []
  const rest = fields.filter(({ name }) => ![titleField, READING, NAME_NOTE].includes(name))
  return [...title, ...rest, ...reading, ...note]
}
