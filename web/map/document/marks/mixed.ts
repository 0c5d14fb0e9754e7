import type { ExpressionSpecification } from 'maplibre-gl'
import { partStyle } from '#geodata/cartography/mixedStyle.ts'
import { narrowed } from '#web/map/layers/narrowed.ts'
import { type Drawing, layerId } from '#web/map/layers/overlay.ts'
import { area } from './area.ts'
import { icon } from './icon.ts'
import { line } from './line.ts'
import type { MarkInput } from './mark.ts'
import { symbol } from './symbol.ts'

const isKind = (kind: string): ExpressionSpecification => ['==', ['geometry-type'], kind]

/** Points, lines and areas side by side in one style: what its colours mean holds for all of them. */
export const drawMixed = (input: MarkInput): Drawing => {
  const { overlay, style } = input
  const points = (style.mark === 'icon' ? icon : symbol).draw(input)
  const words = points.layers.filter(({ layer }) => layer.id === layerId(overlay.id, 'label'))
  const marks = points.layers.filter((each) => !words.includes(each))
  const areas = area.draw({ ...input, style: partStyle(style, 'polygon') })
  const lines = line.draw({ ...input, style: partStyle(style, 'line') })
  const parts = [
    narrowed({ ...overlay, filter: isKind('Polygon') }, areas),
    narrowed({ ...overlay, filter: isKind('LineString') }, lines),
    narrowed({ ...overlay, filter: isKind('Point') }, { ...points, layers: marks }),
  ]
  return {
    images: points.images,
    pickable: parts.toReversed().flatMap(({ pickable }) => pickable),
    layers: [...parts.flatMap(({ layers }) => layers), ...words],
  }
}
