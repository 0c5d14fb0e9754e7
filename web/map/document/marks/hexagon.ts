import type { ExpressionSpecification } from 'maplibre-gl'
import { rampPaints } from '#geodata/cartography/ramps.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { hexagonSettings } from '#geodata/schema/marks/hexagon.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { HEX_CLASS, HEX_CLASSES, HEX_OPACITY, HEX_VALUE, hexagons } from '#web/map/document/hexagons.ts'
import { layerId, sourceOf } from '#web/map/layers/overlay.ts'
import type { MarkDrawing } from './mark.ts'
import { heightExpression, solidLayers } from './solids.ts'

const colors = (style: LayerStyle, scheme: 'light' | 'dark'): ExpressionSpecification => {
  const { ramp } = readSettings(hexagonSettings, style.settings)
  return ['at', ['get', HEX_CLASS], ['literal', rampPaints(ramp, HEX_CLASSES, false, scheme)]]
}

/** Points gathered in even cells. */
export const hexagon: MarkDrawing = {
  data: (rows, style) => hexagons(rows, readSettings(hexagonSettings, style.settings)).cells,
  draw: (input) => {
    const { overlay, style, context } = input
    const { raised, metresPerUnit } = readSettings(hexagonSettings, style.settings)
    const color: ExpressionSpecification = ['to-color', colors(style, context.scheme)]
    if (raised)
      return { ...solidLayers(input, color, heightExpression(HEX_VALUE, metresPerUnit)), pickable: [] }
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
              'fill-opacity': overlay.opacity * HEX_OPACITY,
              'fill-antialias': false,
            },
          },
        },
      ],
    }
  },
}
