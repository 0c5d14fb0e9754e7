import { html } from 'hono/html'
import type { Html } from '#api/pages/page.ts'
import { codeTitle } from '#geodata/schema/codeTitle.ts'
import type { Field, PropertyValue } from '#geodata/schema/field.ts'
import type { Language } from '#geodata/schema/localized.ts'
import { words } from './words.ts'

/** A value as people read it: codes by their names, numbers grouped with their unit, unknown said openly, addresses as links. */
export function valueText(field: Field, value: PropertyValue | undefined, language: Language): Html {
  if (value === null || value === undefined || value === '') {
    return html`<span class="unknown">${words.unknown[language]}</span>`
  }
  const named = codeTitle(field, value)?.[language]
  if (named) return html`${named}`
  if (typeof value === 'boolean') return html`${yesNo[language][value ? 0 : 1]}`
  if (typeof value === 'number')
    return html`${value.toLocaleString(language)}${field.unit ? ` ${field.unit[language]}` : ''}`
  return /^https?:\/\/\S+$/.test(value) ? html`<a href="${value}">${value}</a>` : html`${value}`
}

const yesNo: Record<Language, readonly [string, string]> = { ja: ['はい', 'いいえ'], en: ['yes', 'no'] }
