import type { StyleImageMetadata } from 'maplibre-gl'

const RATIO = 2
const SIDE = 28
const CORNER = 10

/** A rounded plate that stretches with the words laid on it: paper with a coloured edge. */
export const tagImage = (
  color: string,
  paper: string,
): { data: ImageData; options: Partial<StyleImageMetadata> } => {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = SIDE * RATIO
  const context = canvas.getContext('2d')
  if (!context) throw new Error('tagImage: expected a 2d canvas context, got none')
  context.scale(RATIO, RATIO)
  context.beginPath()
  context.roundRect(1, 1, SIDE - 2, SIDE - 2, CORNER)
  context.fillStyle = paper
  context.fill()
  context.strokeStyle = color
  context.lineWidth = 1.8
  context.stroke()
  const inner: [number, number] = [(CORNER + 2) * RATIO, (SIDE - CORNER - 2) * RATIO]
  return {
    data: context.getImageData(0, 0, canvas.width, canvas.height),
    options: {
      pixelRatio: RATIO,
      stretchX: [inner],
      stretchY: [inner],
      content: [4 * RATIO, 4 * RATIO, (SIDE - 4) * RATIO, (SIDE - 4) * RATIO],
    },
  }
}
