import type { ExpressionSpecification } from 'maplibre-gl'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { narrowed } from '#web/map/layers/narrowed.ts'
import { type Drawing, layerId } from '#web/map/layers/overlay.ts'
import { area } from './area.ts'
import { icon } from './icon.ts'
import { line } from './line.ts'
import type { MarkInput } from './mark.ts'
import { symbol } from './symbol.ts'

/** How broad a line is beside a symbol of the same style. */
const LINE_SHARE = 0.32

const isKind = (kind: string): ExpressionSpecification => ['==', ['geometry-type'], kind]

/** Words stand once, with the symbols. */
const unlabelled = (style: LayerStyle, pixels: number): LayerStyle => ({
  ...style,
  size: { by: 'one', pixels },
  label: { ...style.label, on: false },
})

/** Light enough for what lies in the area, drawn by others or by the ground. */
const withWash = (input: MarkInput, outline: number): MarkInput => ({
  ...input,
  style: { ...input.style, settings: { fillOpacity: 0.2, outline: outline * 0.7 } },
})

/** Points, lines and areas side by side in one style: what its colours mean holds for all of them. */
export const drawMixed = (input: MarkInput): Drawing => {
  const { overlay, style } = input
  const broad = style.size.by === 'one' ? style.size.pixels * LINE_SHARE : 3
  const quiet = { ...input, style: unlabelled(style, broad) }
  const points = (style.mark === 'icon' ? icon : symbol).draw(input)
  const words = points.layers.filter(({ layer }) => layer.id === layerId(overlay.id, 'label'))
  const marks = points.layers.filter((each) => !words.includes(each))
  const parts = [
    narrowed({ ...overlay, filter: isKind('Polygon') }, area.draw(withWash(quiet, broad))),
    narrowed({ ...overlay, filter: isKind('LineString') }, line.draw(quiet)),
    narrowed({ ...overlay, filter: isKind('Point') }, { ...points, layers: marks }),
  ]
  return {
    images: points.images,
    pickable: parts.toReversed().flatMap(({ pickable }) => pickable),
    layers: [...parts.flatMap(({ layers }) => layers), ...words],
  }
}
