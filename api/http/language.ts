import { parseAccept } from 'hono/utils/accept'
import type { Language } from '#geodata/schema/localized.ts'

/** The product's language that the reader likes best (`Accept-Language`); Japanese when they name neither. */
export function preferredLanguage(header: string | undefined): Language {
  for (const { type, q } of header ? parseAccept(header) : []) {
    const primary = type.toLowerCase().split('-')[0]
    if (q > 0 && (primary === 'ja' || primary === 'en')) return primary
  }
  return 'ja'
}
