import type { KyosoMap } from './makeMap.ts'
import { takePicture } from './takePicture.ts'

const WIDTH = 480
const HEIGHT = 330

/** The map as it stands, cut to the middle and made small; null where the browser gives no picture. */
export const makeThumbnail = ({ map }: KyosoMap): Promise<Blob | null> => {
  const { canvas } = takePicture(map)
  const small = document.createElement('canvas')
  small.width = WIDTH
  small.height = HEIGHT
  const scale = Math.max(WIDTH / canvas.width, HEIGHT / canvas.height)
  const [width, height] = [canvas.width * scale, canvas.height * scale]
  small.getContext('2d')?.drawImage(canvas, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height)
  return new Promise((resolve) => small.toBlob(resolve, 'image/webp', 0.8))
}
