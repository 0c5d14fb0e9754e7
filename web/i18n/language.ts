import { createSignal } from 'solid-js'
import type { Language, Localized } from '#geodata/schema/localized.ts'
import { en } from './en.ts'
import { ja, type Texts } from './ja.ts'

const STORAGE_KEY = 'kyoso.language'
const dictionaries: Record<Language, Texts> = { ja, en }

const isLanguage = (value: string | null): value is Language => value === 'ja' || value === 'en'

/** The address wins over what was chosen before, that over the browser's own preference. */
const initialLanguage = (): Language => {
  const asked = new URLSearchParams(location.search).get('lang')
  if (isLanguage(asked)) return asked
  const stored = localStorage.getItem(STORAGE_KEY)
  if (isLanguage(stored)) return stored
  return navigator.language.startsWith('ja') ? 'ja' : 'en'
}

const [language, setLanguageSignal] = createSignal<Language>(initialLanguage())
document.documentElement.lang = language()

export { language }

/** Every text of the interface in the reader's language. */
export const texts = (): Texts => dictionaries[language()]

/** The reader's side of a bilingual text of the data. */
export const localized = (text: Localized): string => text[language()]

export const setLanguage = (next: Language): void => {
  localStorage.setItem(STORAGE_KEY, next)
  document.documentElement.lang = next
  setLanguageSignal(next)
}
