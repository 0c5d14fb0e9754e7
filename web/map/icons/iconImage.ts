import { ICON_PIXELS, ICON_RATIO, PICTURE_PIXELS, PICTURE_RATIO } from './iconSizes.ts'
import { signedDistance } from './signedDistance.ts'

/** Pixels of the drawn icon, and of the field around it. */
const DRAWN = ICON_PIXELS * ICON_RATIO
const MARGIN = 8
const SIZE = DRAWN + 2 * MARGIN

type IconImage = { width: number; height: number; data: Uint8ClampedArray }

const canvasOf = (size: number): CanvasRenderingContext2D => {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('iconImage: expected a 2d canvas context, got none')
  return context
}

/** An icon as a field that MapLibre colours (`sdf: true`). */
export const iconImage = ([box, outlines]: readonly [
  box: string,
  outlines: readonly string[],
]): IconImage => {
  const [left = 0, top = 0, width = 15, height = 15] = box.split(' ').map(Number)
  const context = canvasOf(SIZE)
  const scale = DRAWN / Math.max(width, height)
  context.translate((SIZE - width * scale) / 2, (SIZE - height * scale) / 2)
  context.scale(scale, scale)
  context.translate(-left, -top)
  for (const outline of outlines) context.fill(new Path2D(outline))
  const { data } = context.getImageData(0, 0, SIZE, SIZE)
  const coverage = Array.from({ length: SIZE * SIZE }, (_, place) => (data[place * 4 + 3] ?? 0) / 255)
  const field = signedDistance(coverage, SIZE)
  const pixels = new Uint8ClampedArray(SIZE * SIZE * 4)
  for (const [place, value] of field.entries()) pixels[place * 4 + 3] = value
  return { width: SIZE, height: SIZE, data: pixels }
}

/** A picture whole in a square. */
export const pictureImage = (picture: HTMLImageElement): ImageData => {
  const size = PICTURE_PIXELS * PICTURE_RATIO
  const context = canvasOf(size)
  const scale = size / Math.max(picture.naturalWidth, picture.naturalHeight, 1)
  const [width, height] = [picture.naturalWidth * scale, picture.naturalHeight * scale]
  context.drawImage(picture, (size - width) / 2, (size - height) / 2, width, height)
  return context.getImageData(0, 0, size, size)
}
