import { language } from '#web/i18n/language.ts'

export const formatCount = (count: number): string => count.toLocaleString(language())
