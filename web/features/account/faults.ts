import { localized } from '#web/i18n/language.ts'
import { formTexts } from '#web/i18n/panels/formTexts.ts'

/** What the server takes at least. */
export const SHORTEST_PASSWORD = 8
const LONGEST_NAME = 40

const words = () => localized(formTexts)

/** What is wrong with an answer; undefined: nothing. */
export const faultOfText = (title: string, text: string): string | undefined =>
  text.trim() ? undefined : words().needed(title)

export const faultOfName = (title: string, text: string): string | undefined =>
  faultOfText(title, text) ?? (Array.from(text.trim()).length > LONGEST_NAME ? words().nameLong : undefined)

export const faultOfEmail = (title: string, text: string): string | undefined =>
  faultOfText(title, text) ??
  (/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text.trim()) ? undefined : words().emailWrong)

export const faultOfNewPassword = (title: string, text: string): string | undefined => {
  const length = Array.from(text).length
  if (length === 0) return words().needed(title)
  return length < SHORTEST_PASSWORD ? words().passwordShort(SHORTEST_PASSWORD, length) : undefined
}
