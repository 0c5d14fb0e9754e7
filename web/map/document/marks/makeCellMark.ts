import type { ExpressionSpecification } from 'maplibre-gl'
import { rampPaints } from '#geodata/cartography/ramps.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { type cellMarks, cellSettings } from '#geodata/schema/marks/cells.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { CELL_CLASS, CELL_CLASSES, CELL_OPACITY, CELL_VALUE, gatherCells } from '#web/map/document/cells.ts'
import { layerId, sourceOf } from '#web/map/layers/overlay.ts'
import type { MarkDrawing } from './mark.ts'
import { heightExpression, solidLayers } from './solids.ts'

const colors = (style: LayerStyle, scheme: 'light' | 'dark'): ExpressionSpecification => {
  const { ramp } = readSettings(cellSettings, style.settings)
  return ['at', ['get', CELL_CLASS], ['literal', rampPaints(ramp, CELL_CLASSES, false, scheme)]]
}

/** Points gathered in even cells of one kind. */
export const makeCellMark = (kind: (typeof cellMarks)[number]): MarkDrawing => ({
  data: (rows, style) => gatherCells(rows, readSettings(cellSettings, style.settings), kind).cells,
  draw: (input) => {
    const { overlay, style, context } = input
    const { raised, metresPerUnit } = readSettings(cellSettings, style.settings)
    const color: ExpressionSpecification = ['to-color', colors(style, context.scheme)]
    if (raised)
      return { ...solidLayers(input, color, heightExpression(CELL_VALUE, metresPerUnit)), pickable: [] }
    return {
      images: [],
      pickable: [],
      layers: [
        {
          slot: 'ground',
          layer: {
            id: layerId(overlay.id, 'cells'),
            type: 'fill',
            ...sourceOf(overlay),
            paint: {
              'fill-color': color,
              'fill-opacity': overlay.opacity * CELL_OPACITY,
              'fill-antialias': false,
            },
          },
        },
      ],
    }
  },
})
