import type { GeometryKind } from '#geodata/schema/dataset.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'

/** What a layer of mixed geometry is drawn with, kind by kind. */
export const drawnKinds = ['point', 'line', 'polygon'] as const satisfies readonly GeometryKind[]
export type DrawnKind = (typeof drawnKinds)[number]

/** The kind that a GeoJSON geometry is drawn as; undefined: it is not. */
export const drawnKindOf = (type: string | undefined): DrawnKind | undefined => {
  if (type?.endsWith('Point')) return 'point'
  if (type?.endsWith('LineString')) return 'line'
  return type?.endsWith('Polygon') ? 'polygon' : undefined
}

/** How broad a line is beside a symbol of the same style, and how broad where sizes go by a field. */
const LINE_SHARE = 0.32
const FIELD_LINE = 3

/** The outline of an area beside a line of the same style, and its wash: light enough for what lies in it. */
const OUTLINE_SHARE = 0.7
const WASH = 0.2

/** The style that features of one kind of geometry are really drawn with: what its colours mean holds for all of them. */
export const partStyle = (style: LayerStyle, kind: DrawnKind): LayerStyle => {
  if (kind === 'point') return style
  const broad = style.size.by === 'one' ? style.size.pixels * LINE_SHARE : FIELD_LINE
  return {
    ...style,
    mark: kind === 'line' ? 'line' : 'area',
    settings: kind === 'line' ? {} : { fillOpacity: WASH, outline: broad * OUTLINE_SHARE },
    size: { by: 'one', pixels: broad },
    // words stand once, with the symbols
    label: { ...style.label, on: false },
    conditions: style.conditions.map((condition) => ({
      ...condition,
      pixels: condition.pixels === null ? null : condition.pixels * LINE_SHARE,
    })),
  }
}
