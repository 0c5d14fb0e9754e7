import type { Localized } from '#geodata/schema/localized.ts'
import type { SearchHit } from '#geodata/schema/search.ts'

/** An answer, and every dataset that names the very same place. */
export type MergedHit = SearchHit & { kinds: Localized[] }

/** Answers of one title at one position are one place (a closed school is an office candidate as well): the first stands for all. */
export const mergeHits = (hits: SearchHit[]): MergedHit[] => {
  const merged = new Map<string, MergedHit>()
  for (const hit of hits) {
    const key = hit.position ? `${hit.title} ${hit.position.join(' ')}` : `${hit.dataset} ${hit.uid}`
    const known = merged.get(key)
    if (known) known.kinds.push(hit.datasetTitle)
    else merged.set(key, { ...hit, kinds: [hit.datasetTitle] })
  }
  return [...merged.values()]
}
