import type { Feature, FeatureCollection } from 'geojson'
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { ColorScheme } from '#geodata/cartography/palette.ts'
import type { Language } from '#geodata/schema/localized.ts'
import { isRough, precisions } from '#geodata/schema/precision.ts'
import type { Look } from '#geodata/themes/theme.ts'
import type { SymbolStyle } from '#web/map/symbols.ts'

/** One layer as the map is asked to draw it. The explorer names its layers after their datasets, a map document does not. */
export type Overlay = {
  id: string
  look: OverlayLook | StyledLook
  opacity: number
  /** Plain text: whose data it is. */
  credit: string
  source: OverlaySource
  /** Drawn from the first zoom on and below the second; without it, at every zoom. */
  zooms?: [number, number]
  /** Which features of the source are drawn; without it, all. */
  filter?: ExpressionSpecification
  /** Clicks go through it. */
  silent?: boolean
}

export type OverlaySource =
  /** `byUid`: each feature has a `UID_PROPERTY` of its own, and is the same object as long as it says the same. */
  | { kind: 'features'; data: FeatureCollection; cluster?: ClusterOptions; byUid?: boolean }
  /** Tiles hold the dataset's own fields: `titleField` names the one that is shown. */
  | { kind: 'tiles'; url: string; sourceLayer: string; titleField: string }

/** At least `minPoints` points within `radius` pixels are gathered, up to `maxZoom`. */
export type ClusterOptions = { radius: number; maxZoom: number; minPoints: number }

/** A look that knows itself how it is drawn: the style of a map document. */
export type StyledLook = { kind: 'styled'; draw: (overlay: Overlay, context: DrawingContext) => Drawing }

export type OverlayLook =
  | Look
  /** A list that stands for an area, never a pin: for records of which only the city is known. */
  | {
      kind: 'areaList'
      color: Look['color']
      /** Its place in the pile of plates under a city's name, from 0. */
      place?: number
    }
  /** Points too many for symbols. */
  | { kind: 'dots'; color: Look['color'] }

/** Where a drawn feature carries its uid; no field of a dataset is called so. */
export const UID_PROPERTY = '@uid'

/** What every feature carries to the map that is drawn by a look. */
type DrawnProperties = { [UID_PROPERTY]: string; title: string; rough: boolean; weight: number | null }
export type DrawnFeature = Feature<Feature['geometry'], DrawnProperties>

export type DrawingContext = { scheme: ColorScheme; language: Language }

/**
 * Where a style layer stands between those of the ground: `ground` under all place names, `mark` over them but under the names
 * of the cities, `landmark` over the other marks, `top` over everything.
 */
export const slots = ['ground', 'mark', 'landmark', 'top'] as const
export type Slot = (typeof slots)[number]

/** Style layers of one overlay, bottom first. */
export type Drawing = {
  layers: { layer: LayerSpecification; slot: Slot }[]
  images: SymbolStyle[]
  /** Ids of the style layers that answer clicks. */
  pickable: string[]
}

/** Style layer ids begin with their overlay's id, so that a click can be traced back. */
export const layerId = (overlay: string, part: string): string => `overlay:${overlay}:${part}`
export const sourceId = (overlay: string): string => `overlay:${overlay}`
export const overlayOfLayer = (id: string): string | undefined => /^overlay:([^:]+):/.exec(id)?.[1]

/** The text written beside a feature, and whether its position is rough, as the source holds them. */
export const titleOf = ({ source }: Overlay): ExpressionSpecification =>
  source.kind === 'tiles' ? ['to-string', ['coalesce', ['get', source.titleField], '']] : ['get', 'title']

export const roughOf = ({ source }: Overlay): ExpressionSpecification =>
  source.kind === 'tiles' ? roughByField : ['==', ['get', 'rough'], true]

/** The same, where a feature carries its own fields. */
export const roughByField: ExpressionSpecification = [
  'in',
  ['coalesce', ['get', 'precision'], ''],
  ['literal', precisions.filter(isRough)],
]

/** What a style layer says about where its features come from. */
export const sourceOf = (overlay: Overlay): { source: string; 'source-layer'?: string } => ({
  source: sourceId(overlay.id),
  ...(overlay.source.kind === 'tiles' && { 'source-layer': overlay.source.sourceLayer }),
})
