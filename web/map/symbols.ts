import type { Look } from '#geodata/themes/theme.ts'

export type SymbolShape = Extract<Look, { kind: 'point' }>['symbol']

/** Side of the square the shapes are drawn in. */
const SYMBOL_SIZE = 24

/** How wide a shape itself is in it. */
export const SHAPE_PIXELS = 14

/**
 * SVG path of each shape in a 24 × 24 box. The map's icons and every legend are drawn from these, so that a legend cannot
 * show something else than the map. Shapes differ so that no theme is told by colour alone.
 */
export const symbolPaths: Record<SymbolShape, string> = {
  circle: 'M12 5a7 7 0 1 0 0 14a7 7 0 1 0 0-14z',
  square:
    'M6.5 5h11a1.5 1.5 0 0 1 1.5 1.5v11a1.5 1.5 0 0 1-1.5 1.5h-11a1.5 1.5 0 0 1-1.5-1.5v-11a1.5 1.5 0 0 1 1.5-1.5z',
  triangle: 'M12 3.6 L20.4 11.2 L18 11.2 L18 19 L6 19 L6 11.2 L3.6 11.2 z',
  diamond: 'M12 3.2 L20.8 12 L12 20.8 L3.2 12 z',
  plus: 'M10.4 5.5h3.2v4.9h4.9v3.2h-4.9v4.9h-3.2v-4.9H5.5v-3.2h4.9z',
  ring: 'M12 2.6a9.4 9.4 0 1 0 0 18.8a9.4 9.4 0 1 0 0-18.8z',
  capsule: 'M7.5 7.5h9a4.5 4.5 0 0 1 0 9h-9a4.5 4.5 0 0 1 0-9z',
}

/** A ring is open always: where the position is rough it is broken. */
export const ROUGH_RING = [4.4, 3]

export type SymbolStyle = {
  shape: SymbolShape
  color: string
  /** Ground colour: ring around a solid symbol, inside of a rough one. */
  paper: string
  /** Hollow: the position is rough. */
  rough: boolean
  /** Whether a ring of paper keeps it apart from what is beneath; it does unless told otherwise. */
  rim?: boolean
}

/** A name for the icon that is the same exactly when the drawing is. */
export const symbolId = ({ shape, color, paper, rough, rim = true }: SymbolStyle): string =>
  `${shape}|${color}|${paper}|${rough ? 'rough' : 'sure'}${rim ? '' : '|bare'}`

/** Draws the icon at `ratio` device pixels per unit. */
export const drawSymbol = (
  { shape, color, paper, rough, rim = true }: SymbolStyle,
  ratio: number,
): ImageData => {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = SYMBOL_SIZE * ratio
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('drawSymbol: expected a 2d canvas context, got none')
  context.scale(ratio, ratio)
  const path = new Path2D(symbolPaths[shape])
  context.lineJoin = 'round'
  const open = shape === 'ring'
  const hollow = rough || open || shape === 'capsule'
  context.strokeStyle = paper
  context.lineWidth = open ? 4.6 : hollow ? 5.5 : 3.5
  if (rim) context.stroke(path)
  context.fillStyle = hollow ? paper : color
  // a ring lies around another mark
  if (!open) context.fill(path)
  if (hollow) {
    context.strokeStyle = color
    context.lineWidth = 2.6
    if (open && rough) context.setLineDash(ROUGH_RING)
    context.stroke(path)
  }
  return context.getImageData(0, 0, canvas.width, canvas.height)
}
