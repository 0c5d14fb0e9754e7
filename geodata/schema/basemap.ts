import type { Objects, Topology } from 'topojson-specification'

/**
 * Properties inside `geodata/bundled/basemap/basemap.topo.json` (TopoJSON 1.0, quantized, lon/lat WGS 84). Objects:
 * `municipalities` polygons, shared arcs so that borders and coast can be told apart; `neighbours` polygons of the land around
 * the prefecture, coarse; `railways` and `ferries` lines; `stations` and `labels` points.
 */
export type BasemapTopology = Topology<Objects<Record<string, unknown>>>
export type MunicipalityProperties = { code: string; name: string; name_en: string; fine: boolean }
export type LineProperties = { name: string; name_en: string }
export type StationProperties = { name: string; name_kana: string; name_en: string; lines: string }
/** `rank` 1 is drawn first and from the lowest zoom, 5 last. */
export type LabelProperties = {
  name: string
  name_kana: string
  name_en: string
  kind: 'city' | 'town' | 'district' | 'island' | 'sea' | 'land'
  rank: 1 | 2 | 3 | 4 | 5
}
