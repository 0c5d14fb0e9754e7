import { parseAccept } from 'hono/utils/accept'

/** The packing a client takes, the smallest first. */
export function acceptedEncoding(header: string | null): 'br' | 'gzip' | 'identity' {
  const accepted = header ? parseAccept(header).filter(({ q }) => q > 0) : []
  const takes = (name: string) => accepted.some(({ type }) => type.toLowerCase() === name)
  if (takes('br')) return 'br'
  return takes('gzip') || takes('*') ? 'gzip' : 'identity'
}
