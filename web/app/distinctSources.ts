import type { Source } from '#geodata/schema/dataset.ts'

/** Each publisher's work once: of two entries for the same one, that with an address, and the fuller credit line. */
export const distinctSources = (sources: Source[]): Source[] => {
  const found = new Map<string, Source>()
  for (const source of sources) {
    const known = found.get(source.id)
    if (!known) {
      found.set(source.id, source)
      continue
    }
    const fuller = source.credit.length > known.credit.length ? source : known
    const url = known.url ?? source.url
    found.set(source.id, url === undefined ? fuller : { ...fuller, url })
  }
  return [...found.values()]
}
