import type { Map as MapLibreMap } from 'maplibre-gl'
import { groundSourceIds } from './groundStyle.ts'

/** Calls `done` once, after the first frame in which sea, land and borders are all drawn. */
export const whenGroundDrawn = (map: MapLibreMap, done: () => void): void => {
  const look = (): void => {
    if (!groundSourceIds.every((id) => map.getSource(id) && map.isSourceLoaded(id))) return
    map.off('render', look)
    done()
  }
  map.on('render', look)
}
