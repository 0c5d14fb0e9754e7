import { language } from './language.ts'

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const latin = /\p{Script=Latin}/gu
const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0

/** For the `lang` of an element: names and credits that are Japanese on an English page are read out as Japanese. */
export const langOf = (text: string): 'ja' | undefined =>
  language() === 'en' && count(text, japanese) > count(text, latin) ? 'ja' : undefined
