import type { LayerPick } from '#web/map/DocumentMap.tsx'

/** Takes what was clicked on the map; true: nothing else is to come of it. */
export type TakePick = (found: LayerPick[]) => boolean
