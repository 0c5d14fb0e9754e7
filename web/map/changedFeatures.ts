import type { Feature } from 'geojson'
import { UID_PROPERTY } from './layers/overlay.ts'

/** More changes than this at once, and the map had better take all of them anew. */
const MOST_CHANGES = 500

/** What is different between two lists of features, as the map takes it: those that are gone, and those that are new or other ones. */
export type FeatureChange = { remove: string[]; add: Feature[] }

const uidOf = (feature: Feature | undefined): string => String(feature?.properties?.[UID_PROPERTY])

/**
 * The way from one list of features to the next, by their uids; undefined where it is long. What is the same object says the same.
 * Where the order is another one, a feature is taken away and comes back.
 */
export const changedFeatures = (
  before: readonly Feature[],
  after: readonly Feature[],
): FeatureChange | undefined => {
  const change: FeatureChange = { remove: [], add: [] }
  let at = 0
  for (const feature of before) {
    const next = after[at]
    if (feature === next) at += 1
    else if (next && uidOf(feature) === uidOf(next)) {
      change.add.push(next)
      at += 1
    } else change.remove.push(uidOf(feature))
    if (change.add.length + change.remove.length > MOST_CHANGES) return undefined
  }
  change.add.push(...after.slice(at, at + MOST_CHANGES + 1))
  return change.add.length + change.remove.length > MOST_CHANGES ? undefined : change
}
