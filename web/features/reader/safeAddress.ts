const schemes = new Set(['http:', 'https:', 'mailto:'])

/** An address that a reader may be sent to; undefined for `javascript:`, `data:` and whatever else is no place. */
export const safeAddress = (address: string): string | undefined => {
  const trimmed = address.trim()
  if (!URL.canParse(trimmed)) return undefined
  const url = new URL(trimmed)
  return schemes.has(url.protocol) ? url.href : undefined
}
