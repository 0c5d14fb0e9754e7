import type { SearchHit } from '#geodata/schema/search.ts'
import { language } from '#web/i18n/language.ts'

/** What an answer is called, in the reader's language where the data has it. */
export const hitTitle = ({ title, titleEn }: SearchHit): string => (language() === 'en' && titleEn) || title
