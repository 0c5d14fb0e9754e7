import { parseAccept } from 'hono/utils/accept'

/** The first of `types` (a server's media types, best first) that the `Accept` header allows, by the reader's preference. */
export function negotiate(types: readonly string[], accept: string | undefined): string | undefined {
  if (accept === undefined || accept.trim() === '') return types[0]
  const ranges = parseAccept(accept)
  const refused = ranges.filter(({ q }) => q === 0).map(({ type }) => type)
  for (const { type: range, q } of ranges) {
    const found = q > 0 && types.find((type) => matches(type, range) && !refused.includes(bare(type)))
    if (found) return found
  }
  return undefined
}

/** `application/json` also takes the special kinds of JSON (GeoJSON, OpenAPI): whoever asks for JSON can read them. */
function matches(type: string, range: string): boolean {
  const [name, wanted] = [bare(type), bare(range)]
  if (wanted === '*/*' || wanted === '*' || wanted === name) return true
  if (wanted.endsWith('/*')) return name.startsWith(wanted.slice(0, -1))
  return wanted === 'application/json' && name.startsWith('application/') && name.endsWith('+json')
}

const bare = (type: string): string => type.split(';', 1)[0]?.trim().toLowerCase() ?? ''
