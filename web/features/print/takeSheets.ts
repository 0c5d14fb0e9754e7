import type { KyosoMap } from '#web/map/makeMap.ts'
import { takePicture } from '#web/map/takePicture.ts'
import { hasDrawnLive, whenDrawn } from '#web/map/whenDrawn.ts'
import { PRINT_RATIO } from './printSettings.ts'

type Wish = {
  made: KyosoMap
  /** lon, lat of the middle of each sheet. */
  centres: [number, number][]
  isComplete: () => boolean
  wantsLive: boolean
  onDone: (done: number) => void
}

const pngOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('takeSheets: expected a picture, got none'))),
      'image/png',
    ),
  )

/** One picture of the map for each sheet, with the dots of paper; the map stands afterwards where it stood. */
export const takeSheets = async ({ made, centres, isComplete, wantsLive, onDone }: Wish): Promise<Blob[]> => {
  const { map } = made
  const [before, ratio] = [map.getCenter(), map.getPixelRatio()]
  const pictures: Blob[] = []
  // not for the moment of the picture alone: what deck.gl draws follows a frame later
  map.setPixelRatio(PRINT_RATIO)
  try {
    for (const center of centres) {
      map.jumpTo({ center })
      await whenDrawn(made, () => isComplete() && (!wantsLive || hasDrawnLive(made)))
      pictures.push(await pngOf(takePicture(map).canvas))
      onDone(pictures.length)
    }
  } finally {
    map.setPixelRatio(ratio)
    map.jumpTo({ center: before })
  }
  return pictures
}
