import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { Camera } from '#geodata/schema/map/scene.ts'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { takePicture } from '#web/map/takePicture.ts'
import { hasDrawnLive, whenDrawn } from '#web/map/whenDrawn.ts'
import { cameraOf } from '#web/project/story/cameraOf.ts'

/** What one page looks like: the address of a picture that lives as long as the document it was made in. */
export type PagePicture = { address: string; credits: string[]; camera: Camera }

type Stage = {
  document: MapDocument
  made: KyosoMap
  /** Shows the layers of the page with that index. */
  show: (index: number) => void
  isComplete: () => boolean
  wantsLive: () => boolean
  onPicture: (index: number, picture: PagePicture) => void
  /** Nobody waits for them any more. */
  isOver: () => boolean
}

const blobOf = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9))

/** One picture of the map for each page, in their order, on one map. */
export const takePagePictures = async (stage: Stage): Promise<void> => {
  const { document, made } = stage
  for (const index of document.pages.keys()) {
    stage.show(index)
    const camera = cameraOf(document.pages, index, document.scene.camera)
    made.map.jumpTo({
      center: [camera.lon, camera.lat],
      zoom: camera.zoom,
      bearing: camera.bearing,
      pitch: camera.pitch,
    })
    await whenDrawn(made, () => stage.isComplete() && (!stage.wantsLive() || hasDrawnLive(made)))
    if (stage.isOver()) return
    const { canvas, credits } = takePicture(made.map)
    const blob = await blobOf(canvas)
    if (stage.isOver() || !blob) return
    stage.onPicture(index, { address: URL.createObjectURL(blob), credits, camera })
  }
}
