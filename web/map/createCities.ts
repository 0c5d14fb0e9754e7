import { type Accessor, createMemo } from 'solid-js'
import { createFetched } from '#web/ui/createFetched.ts'
import { loadBasemapData } from './basemapData.ts'
import { cityPositions } from './cityPositions.ts'

/** Where the names of the cities stand on our ground: name to lon, lat. */
export const createCities = (): Accessor<Map<string, [number, number]>> => {
  const basemap = createFetched(() => true, loadBasemapData)
  return createMemo(() => cityPositions(basemap.value()?.labels))
}
