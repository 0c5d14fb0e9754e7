import { batch, createSignal } from 'solid-js'
import type { Language } from '#geodata/schema/localized.ts'
import type { Texts } from './ja.ts'

const STORAGE_KEY = 'kyoso.language'
/** A reader carries one dictionary; the other comes when it is asked for. */
const dictionaries: Record<Language, () => Promise<Texts>> = {
  ja: async () => (await import('./ja.ts')).ja,
  en: async () => (await import('./en.ts')).en,
}

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
const [dictionary, setDictionary] = createSignal<Texts>()
document.documentElement.lang = language()

export { language }

/** Every text of the interface in the reader's language. Stands once `loadTexts` or `setLanguage` is done. */
export const texts = (): Texts => {
  const loaded = dictionary()
  if (!loaded) throw new Error('texts: expected loadTexts to be done before anything is drawn')
  return loaded
}

/** The reader's side of what is written in both languages: a text of the data, or the words of a panel that loads late. */
export const localized = <Words>(both: Record<Language, Words>): Words => both[language()]

/** Before anything is drawn: the texts in the language of the reader. */
export const loadTexts = async (): Promise<void> => {
  const loaded = await dictionaries[language()]()
  setDictionary(() => loaded)
}

/** The other language, kept for the next visit. */
export const setLanguage = async (next: Language): Promise<void> => {
  const loaded = await dictionaries[next]()
  localStorage.setItem(STORAGE_KEY, next)
  document.documentElement.lang = next
  batch(() => {
    setDictionary(() => loaded)
    setLanguageSignal(next)
  })
}
