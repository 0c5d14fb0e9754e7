import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Flight } from '#web/project/viewStore.ts'

/** Pixels that panels cover on each side of the map. */
export type MapPadding = { top: number; right: number; bottom: number; left: number }

const DURATION_MS = 900

/** Room around a box that is flown to. */
const BOX_MARGIN = 24

const isFar = (wish: Flight): boolean =>
  wish.kind === 'place' || wish.kind === 'box' || wish.kind === 'camera'

/**
 * Moves the camera. Its centre is the middle of what panels leave free (the map's padding): so an address means the same
 * place to a reader with a sheet over half the screen and to one without.
 */
export const makeFlights = (map: MapLibreMap) => {
  let flying: Flight | undefined

  const fly = (wish: Flight): void => {
    if (wish.kind === 'place')
      map.easeTo({ center: wish.position, zoom: wish.zoom ?? map.getZoom(), duration: DURATION_MS })
    else if (wish.kind === 'box')
      map.fitBounds(wish.bbox, { padding: BOX_MARGIN, duration: DURATION_MS, maxZoom: 15 })
    else if (wish.kind === 'zoom') map.zoomTo(map.getZoom() + wish.by)
    else if (wish.kind === 'tilt') map.easeTo({ pitch: wish.pitch })
    else if (wish.kind === 'camera') {
      const { lon, lat, zoom, bearing, pitch } = wish.camera
      map.easeTo({ center: [lon, lat], zoom, bearing, pitch, duration: DURATION_MS })
    } else map.easeTo({ bearing: 0, pitch: 0 })
    flying = isFar(wish) && map.isMoving() ? wish : undefined
  }
  map.on('moveend', () => {
    flying = undefined
  })

  return {
    fly,
    /** A panel has come or gone: the picture stays where it is, and the middle of what is free gets the name of centre. */
    setPadding: (padding: MapPadding): void => {
      const wish = flying
      const { width, height } = map.getContainer().getBoundingClientRect()
      const free: [number, number] = [
        (padding.left + width - padding.right) / 2,
        (padding.top + height - padding.bottom) / 2,
      ]
      map.jumpTo({ center: map.unproject(free), padding })
      if (wish) fly(wish)
    },
  }
}
