import type { Camera } from '#geodata/schema/map/scene.ts'
import type { StoryPage } from '#geodata/schema/map/storyPage.ts'
import type { KyosoMap } from './makeMap.ts'

const FLIGHT_MS = 1600

const place = ({ lon, lat, zoom, bearing, pitch }: Camera) => ({
  center: [lon, lat] satisfies [number, number],
  zoom,
  bearing,
  pitch,
})

/** Brings the map to a page the way the page wants. Whoever asked for less motion is there at once: MapLibre sees to that. */
export const toPage = (
  { map }: KyosoMap,
  { camera, transition }: Pick<StoryPage, 'camera' | 'transition'>,
): void => {
  if (transition === 'fly') map.flyTo({ ...place(camera), duration: FLIGHT_MS })
  else if (transition === 'jump') map.jumpTo(place(camera))
}
