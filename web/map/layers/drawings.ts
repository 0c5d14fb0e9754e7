import { drawAreaLists } from './areaLists.ts'
import { drawAreas } from './areas.ts'
import { drawDots } from './dots.ts'
import { drawHalos } from './halos.ts'
import { drawLines } from './lines.ts'
import { narrowed } from './narrowed.ts'
import type { Drawing, DrawingContext, Overlay } from './overlay.ts'
import { drawPoints } from './points.ts'

const drawLook = (overlay: Overlay, context: DrawingContext): Drawing => {
  const { look } = overlay
  switch (look.kind) {
    case 'point':
      return drawPoints(overlay, look, context)
    case 'line':
      return drawLines(overlay, look, context)
    case 'area':
      return drawAreas(overlay, look, context)
    case 'halo':
      return drawHalos(overlay, look, context)
    case 'dots':
      return drawDots(overlay, look, context)
    case 'areaList':
      return drawAreaLists(overlay, look, context)
    case 'styled':
      return look.draw(overlay, context)
  }
}

/** The style layers of an overlay, by the kind of its look. */
export const drawOverlay = (overlay: Overlay, context: DrawingContext): Drawing => {
  const drawing = drawLook(overlay, context)
  return overlay.zooms || overlay.filter || overlay.silent ? narrowed(overlay, drawing) : drawing
}
