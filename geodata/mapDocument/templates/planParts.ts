import { categoryPaints } from '#geodata/cartography/categoryColors.ts'
import { type ColorRule, PLAIN_PAINT } from '#geodata/schema/map/layerStyle.ts'
import type { Camera } from '#geodata/schema/map/scene.ts'
import type { PlannedBlock, PlannedLayer } from './mapPlan.ts'

const look = (lon: number, lat: number, zoom: number): Camera => ({ lon, lat, zoom, bearing: 0, pitch: 0 })

export const cameras = {
  /** Hagi and Houhoku with the coast between them. */
  region: look(131.22, 34.37, 9.7),
  hagi: look(131.4, 34.41, 12.4),
  /** The castle town within the delta. */
  oldTown: look(131.395, 34.413, 14.2),
  /** The bus lines from the coast to the Shinkansen. */
  buses: look(131.42, 34.24, 9.9),
} satisfies Record<string, Camera>

/** A colour of its own for each of the values, in the order in which they are told apart best; the rest share one. */
export const byKind = (field: string, values: readonly string[]): ColorRule => ({
  by: 'category',
  field,
  paints: values.flatMap((value, index) => {
    const paint = categoryPaints[index]
    return paint ? [{ value, paint }] : []
  }),
  other: PLAIN_PAINT,
})

export const note = (ja: string, en: string): PlannedBlock => ({
  kind: 'text',
  settings: { text: { ja, en }, size: 'small' },
})

export const fields = (...names: string[]): PlannedBlock => ({
  kind: 'properties',
  settings: { which: 'chosen', fields: names },
})

export const transport = { ja: '交通', en: 'Transport' }
export const region = { ja: '地域', en: 'Region' }

/** How one gets there, without emphasis: what the map is about stands above it. */
export const transportLayers: PlannedLayer[] = [
  { source: 'stations' },
  { source: 'jrbus_stops' },
  { source: 'houhoku_bus_stops' },
  { source: 'jrbus_routes' },
  { source: 'ferries' },
  { source: 'railways' },
]

export const municipalities: PlannedLayer = { source: 'municipalities' }

export const idleFacilities: PlannedLayer = {
  source: 'idle_facilities',
  style: {
    title: { ja: 'もとの用途', en: 'Former use' },
    color: byKind('former_use', [
      'elementary-school',
      'junior-high-school',
      'elementary-junior-school',
      'branch-school',
      'fishery-office',
    ]),
  },
  blocks: [
    fields('former_use', 'state', 'building_age_years', 'floor_area_m2', 'owner', 'address'),
    note(
      '築年数・延床面積・所有者は、公開データにないものを「不明」としています。',
      'Age, floor area and owner are “unknown” where no open data gives them.',
    ),
  ],
}

export const oldHouses: PlannedLayer = {
  source: 'old_houses',
  style: {
    title: { ja: '建物の種別', en: 'Kinds of building' },
    color: byKind('kind', [
      'residence',
      'merchant',
      'gate',
      'western',
      'public',
      'site',
      'school',
      'farmhouse',
    ]),
  },
  blocks: [
    fields('kind', 'built', 'opens', 'closes', 'fee', 'access', 'contact'),
    {
      kind: 'link',
      settings: { address: '{url}', title: { ja: '公式のページ', en: 'Its own page' } },
    },
  ],
}
