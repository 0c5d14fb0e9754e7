import type { Language } from '#geodata/schema/localized.ts'
import { language } from '#web/i18n/language.ts'
import { sketchEn } from './sketchEn.ts'
import { type SketchTexts, sketchJa } from './sketchJa.ts'

const dictionaries: Record<Language, SketchTexts> = { ja: sketchJa, en: sketchEn }

/** The texts of drawing in the reader's language. */
export const sketchTexts = (): SketchTexts => dictionaries[language()]
