import type { PropertyValue } from '#geodata/schema/field.ts'

/** UTF-8's mark at the start of a file: without it Excel reads Japanese as Shift_JIS. */
export const byteOrderMark = '\uFEFF'

/** One line of CSV (RFC 4180) that a spreadsheet opens without running anything in it. */
export const csvLine = (values: readonly PropertyValue[]): string => `${values.map(cell).join(',')}\r\n`

function cell(value: PropertyValue): string {
  if (value === null) return ''
  const text = typeof value === 'string' ? disarmed(value) : String(value)
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * A text that begins like a formula gets an apostrophe before it. Japanese Excel takes the full-width signs for formulas too
 * (OWASP, CSV Injection). Numbers are typed values and stay as they are.
 */
const disarmed = (text: string): string => (/^[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text)
