import type { FeatureCollection } from 'geojson'
import type { ExpressionSpecification } from 'maplibre-gl'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import type { ClusterOptions, Drawing, DrawingContext, Overlay } from '#web/map/layers/overlay.ts'

export type MarkInput = {
  overlay: Overlay
  style: LayerStyle
  /** Fields for labels. */
  dataset: Dataset
  /** Too many for symbols, which are placed one by one. */
  dense: boolean
  /** None where they come as tiles. */
  rows: readonly FeatureJson[]
  context: DrawingContext
  /** Where a picture of the map is. */
  assetAddress?: ((id: string) => string) | undefined
}

/** One kind of mark on the map. One kind per file; `marks.ts` is the list. */
export type MarkDrawing = {
  draw: (input: MarkInput) => Drawing
  /** What is drawn instead of the features themselves; only where the rows are known. */
  data?: (rows: readonly FeatureJson[], style: LayerStyle) => FeatureCollection
  cluster?: (style: LayerStyle) => ClusterOptions
}

/** `pixels` holds at zoom 12; marks grow a little with the map. */
const growth: [number, number][] = [
  [8, 0.62],
  [12, 1],
  [16, 1.35],
]

/** How large something is at a zoom that has `pixels` at zoom 12. */
export const grown = (
  pixels: ExpressionSpecification | number,
  stops: readonly [number, number][] = growth,
): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...stops.flatMap(([zoom, factor]): [number, ExpressionSpecification] => [zoom, ['*', pixels, factor]]),
]

/** The factor at a zoom, for legends. */
export const growthAt = (zoom: number, stops: readonly [number, number][] = growth): number => {
  const above = stops.findIndex(([stop]) => zoom < stop)
  if (above === 0) return stops[0]?.[1] ?? 1
  const [low, high] = [stops.at(above === -1 ? -1 : above - 1), above === -1 ? undefined : stops[above]]
  if (!low) return 1
  return high ? low[1] + ((zoom - low[0]) / (high[0] - low[0])) * (high[1] - low[1]) : low[1]
}
