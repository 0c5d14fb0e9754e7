import type { KyosoMap } from './makeMap.ts'

/** A picture that something keeps from coming is taken without it. */
const LONGEST_MS = 20_000
const LOOK_AGAIN_MS = 100

/** Resolves when the map stands still and `isComplete`; at the latest after 20 seconds. */
export const whenDrawn = ({ map }: KyosoMap, isComplete: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const stop = (): void => {
      clearTimeout(latest)
      clearTimeout(again)
      map.off('idle', look)
      resolve()
    }
    const look = (): void => {
      clearTimeout(again)
      if (isComplete()) stop()
      else again = setTimeout(() => map.triggerRepaint(), LOOK_AGAIN_MS)
    }
    let again: ReturnType<typeof setTimeout> | undefined
    const latest = setTimeout(stop, LONGEST_MS)
    map.on('idle', look)
    map.triggerRepaint()
  })

/** What is drawn over the map by another library stands on it. */
export const hasDrawnLive = ({ map }: KyosoMap): boolean =>
  map.getLayersOrder().some((id) => map.getLayer(id)?.type === 'custom')
