import type { Language } from '#geodata/schema/localized.ts'
import { language } from '#web/i18n/language.ts'
import { mapsEn } from './mapsEn.ts'
import { type MapTexts, mapsJa } from './mapsJa.ts'

const dictionaries: Record<Language, MapTexts> = { ja: mapsJa, en: mapsEn }

/** The texts of making maps in the reader's language. */
export const mapTexts = (): MapTexts => dictionaries[language()]
