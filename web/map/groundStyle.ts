import type { Feature, MultiLineString } from 'geojson'
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import type { ColorScheme } from '#geodata/cartography/palette.ts'
import type { BasemapData } from './basemapData.ts'

const N03_CREDIT = '「国土数値情報（行政区域データ）」（国土交通省）を加工'
/** Half-widths in pixels of the water bands, outermost first, at zoom 7, 11 and 15. */
const ringWidths: [number, number, number][] = [
  [4, 15, 26],
  [2.4, 9, 16],
  [1, 4.2, 8],
]

const ringWidth = ([low, middle, high]: [number, number, number], line: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  7,
  2 * (low + line),
  11,
  2 * (middle + line),
  15,
  2 * (high + line),
]

/** Ids of the sources that the ground is drawn from. */
export const groundSourceIds = ['coast', 'land', 'neighbours', 'borders'] as const

/**
 * Pixels by which the water bands may leave the coast. They are broad and soft, and six lines lie over each other: where a
 * processor draws instead of a graphics card, at the shore's own precision they take most of the time of every frame.
 */
const RING_TOLERANCE = 1

const bare = (geometry: MultiLineString): Feature => ({ type: 'Feature', properties: {}, geometry })

/** What the ground is drawn from. */
export const groundSources = (
  data: BasemapData,
  neighbourCredit: string,
): Record<(typeof groundSourceIds)[number], SourceSpecification> => ({
  coast: { type: 'geojson', data: bare(data.coast), tolerance: RING_TOLERANCE },
  land: { type: 'geojson', data: data.municipalities, attribution: N03_CREDIT, tolerance: 0.3 },
  neighbours: { type: 'geojson', data: data.neighbours, attribution: neighbourCredit },
  borders: { type: 'geojson', data: bare(data.borders) },
})

const coast = (scheme: ColorScheme): LayerSpecification[] => {
  const colors = basemapColors[scheme]
  const strokes = colors.rings.flatMap((ring, index) => {
    const widths = ringWidths[index] ?? [0, 0, 0]
    return [
      { id: `ring-${index}-line`, color: ring.line, width: ringWidth(widths, 0.6) },
      { id: `ring-${index}-water`, color: ring.water, width: ringWidth(widths, 0) },
    ]
  })
  return strokes.map(({ id, color, width }) => ({
    id,
    type: 'line',
    source: 'coast',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': color, 'line-width': width },
  }))
}

/** Sea with its water-lines, land, borders: what is drawn first, and alone. */
export const groundLayers = (scheme: ColorScheme): LayerSpecification[] => {
  const colors = basemapColors[scheme]
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': colors.sea } },
    ...coast(scheme),
    { id: 'neighbours', type: 'fill', source: 'neighbours', paint: { 'fill-color': colors.neighbour } },
    {
      id: 'land',
      type: 'fill',
      source: 'land',
      paint: { 'fill-color': colors.land, 'fill-antialias': false },
    },
    {
      id: 'shore',
      type: 'line',
      source: 'land',
      paint: {
        'line-color': colors.shore,
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.4, 12, 1],
      },
      layout: { 'line-join': 'round' },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      paint: {
        'line-color': colors.prefectureBorder,
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.6, 12, 1.2],
        'line-dasharray': [4, 2, 1, 2],
      },
    },
  ]
}
