import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import type { ColorScheme } from '#geodata/cartography/palette.ts'
import type { Language } from '#geodata/schema/localized.ts'
import type { BasemapId } from '#geodata/schema/map/scene.ts'
import type { BasemapData } from './basemapData.ts'
import { groundLayers, groundSources } from './groundStyle.ts'
import { LABEL_FONT } from './labelFont.ts'
import { TOWN_ZOOM, townLayer, townSource } from './townNames.ts'

/** The lowest of the place names, and the topmost: the names of the cities give way to nothing. */
export const FIRST_LABEL_LAYER = 'label-sea'
export const CITY_LABEL_LAYER = 'label-rank-1'

/** Zoom and opacity: a city's name, and what hangs on it, makes room for the places in the city. */
export const CITY_FADE: [number, number, number, number] = [12.8, 1, 13.5, 0]

/** The source of our own place names. */
export const LABEL_SOURCE = 'labels'

const gsiTiles: Record<Exclude<BasemapId, 'kyoso'>, { url: string; maxzoom: number }> = {
  'gsi-pale': { url: 'https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png', maxzoom: 18 },
  'gsi-std': { url: 'https://cyberjapandata.gsi.go.jp/xyz/std/{z}/{x}/{y}.png', maxzoom: 18 },
  'gsi-photo': { url: 'https://cyberjapandata.gsi.go.jp/xyz/seamlessphoto/{z}/{x}/{y}.jpg', maxzoom: 18 },
}

export const GSI_SOURCE = 'gsi'

const GSI_CREDIT =
  '<a href="https://maps.gsi.go.jp/development/ichiran.html" target="_blank" rel="noopener">地理院タイル</a>'

const HIDDEN = { visibility: 'none' } as const

/** Place names come after the ground, with the font that they are written in: `labels` begins empty. */
const labelSources = (): Record<string, SourceSpecification> => ({
  [LABEL_SOURCE]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
  [townLayer.source]: townSource(),
})

const labelText = (language: Language): ExpressionSpecification =>
  language === 'ja'
    ? ['get', 'name']
    : ['case', ['==', ['coalesce', ['get', 'name_en'], ''], ''], ['get', 'name'], ['get', 'name_en']]

/** A town's own name, without the village of old and the 大字 ("section") before it. */
const townText = (language: Language): ExpressionSpecification => [
  'let',
  'name',
  ['to-string', ['coalesce', ['get', language === 'ja' ? 'name' : 'name_en'], ['get', 'name'], '']],
  [
    'case',
    ['>=', ['index-of', '大字', ['var', 'name']], 0],
    ['slice', ['var', 'name'], ['+', ['index-of', '大字', ['var', 'name']], 2]],
    ['var', 'name'],
  ],
]

const labelLayers = (scheme: ColorScheme, language: Language): LayerSpecification[] => {
  const colors = basemapColors[scheme]
  const haloed = { 'text-halo-color': colors.halo, 'text-halo-width': 1.6, 'text-halo-blur': 0.4 }
  return [
    {
      id: FIRST_LABEL_LAYER,
      type: 'symbol',
      source: LABEL_SOURCE,
      filter: ['==', ['get', 'kind'], 'sea'],
      layout: {
        'text-field': labelText(language),
        'text-font': LABEL_FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 7, 13, 12, 20],
        'text-letter-spacing': language === 'ja' ? 0.5 : 0.15,
        'text-padding': 20,
      },
      paint: { 'text-color': colors.labelSea },
    },
    {
      id: 'label-land',
      type: 'symbol',
      source: LABEL_SOURCE,
      filter: ['==', ['get', 'kind'], 'land'],
      maxzoom: 11,
      layout: {
        'text-field': labelText(language),
        'text-font': LABEL_FONT,
        'text-size': 13,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.8,
      },
      paint: { 'text-color': colors.labelSoft },
    },
    {
      id: 'label-towns',
      type: 'symbol',
      ...townLayer,
      minzoom: TOWN_ZOOM,
      layout: {
        'text-field': townText(language),
        'text-font': LABEL_FONT,
        'text-size': 12,
        'text-max-width': 8,
        'text-padding': 8,
        'text-variable-anchor': ['center', 'top', 'bottom'],
      },
      paint: { 'text-color': colors.labelSoft, ...haloed },
    },
    ...[5, 4, 3, 2].map(
      (rank): LayerSpecification => ({
        id: `label-rank-${rank}`,
        type: 'symbol',
        source: LABEL_SOURCE,
        minzoom: [0, 0, 6, 8.2, 9.6, 11][rank] ?? 0,
        filter: [
          'all',
          ['==', ['get', 'rank'], rank],
          ['!', ['in', ['get', 'kind'], ['literal', ['sea', 'land']]]],
        ],
        layout: {
          'text-field': labelText(language),
          'text-font': LABEL_FONT,
          'text-size': ['interpolate', ['linear'], ['zoom'], 8, 11.5, 14, rank <= 3 ? 16 : 14],
          'text-max-width': 8,
          'text-padding': 6,
          'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        },
        paint: { 'text-color': rank <= 2 ? colors.label : colors.labelSoft, ...haloed },
      }),
    ),
    {
      id: CITY_LABEL_LAYER,
      type: 'symbol',
      source: LABEL_SOURCE,
      maxzoom: CITY_FADE[2],
      filter: [
        'all',
        ['==', ['get', 'rank'], 1],
        ['!', ['in', ['get', 'kind'], ['literal', ['sea', 'land']]]],
      ],
      layout: {
        'text-field': labelText(language),
        'text-font': LABEL_FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 7, 15, 12, 25],
        'text-offset': [
          'interpolate',
          ['linear'],
          ['zoom'],
          8,
          ['literal', [0, 0]],
          12,
          ['literal', [0, 1.7]],
        ],
        // the plates of the city's projects hang on it: it stands where they expect it
        'text-allow-overlap': true,
      },
      paint: {
        'text-color': colors.label,
        'text-opacity': ['interpolate', ['linear'], ['zoom'], ...CITY_FADE],
        ...haloed,
      },
    },
  ]
}

/** MapLibre style of a background map. With 地理院タイル our own ground stays beneath, and shows where a tile is missing. */
export const basemapStyle = (
  data: BasemapData,
  options: { basemap: BasemapId; scheme: ColorScheme; language: Language; neighbourCredit: string },
): StyleSpecification => {
  const { basemap, scheme, language, neighbourCredit } = options
  const raster = basemap === 'kyoso' ? undefined : gsiTiles[basemap]
  // the place names are printed on these tiles; ours stay as the marks that overlays are put under
  const printed = basemap === 'gsi-pale' || basemap === 'gsi-std'
  return {
    version: 8,
    // solids are unlit: their colours are those of the legends
    light: { intensity: 0 },
    sources: {
      ...groundSources(data, neighbourCredit),
      ...labelSources(),
      ...(raster && {
        [GSI_SOURCE]: {
          type: 'raster',
          tiles: [raster.url],
          tileSize: 256,
          maxzoom: raster.maxzoom,
          attribution: GSI_CREDIT,
        },
      }),
    },
    layers: [
      ...groundLayers(scheme),
      ...(raster
        ? [
            {
              id: 'gsi',
              type: 'raster',
              source: GSI_SOURCE,
              paint: { 'raster-fade-duration': 150 },
            } satisfies LayerSpecification,
          ]
        : []),
      ...labelLayers(scheme, language).map((layer) => (printed ? { ...layer, layout: HIDDEN } : layer)),
    ],
  }
}
