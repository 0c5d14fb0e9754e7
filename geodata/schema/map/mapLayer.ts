import type { Condition } from './condition.ts'
import type { Entity } from './entity.ts'

/** `dataset` draws a dataset of the server; `sketch` one that was made for this map; `live` what is computed; `group` holds others. */
export const layerKinds = ['group', 'dataset', 'sketch', 'live'] as const
type LayerKind = (typeof layerKinds)[number]

export const liveLayerIds = ['live_buses', 'live_arcs'] as const
export type LiveLayerId = (typeof liveLayerIds)[number]

/** One line of the layer list. Layers of the same group are ordered among themselves, top of the map first. */
export type MapLayer = Entity & {
  kind: LayerKind
  /** The group it lies in; null: at the top level. A group in a group is taken as one at the top level. */
  group: string | null
  /** What its maker calls it; empty: the dataset's own title. */
  title: string
  visible: boolean
  /** 0..1 */
  opacity: number
  /** Drawn from this zoom on, and below that one. */
  minZoom: number
  maxZoom: number
  /** The dataset's id (`dataset`, `sketch`), or a `LiveLayerId` (`live`); empty for a group. */
  source: string
  /** A style of the document; null: the dataset's own look. */
  style: string | null
  /** All must hold for a feature to be drawn. */
  filter: Condition[]
  /** What a click on a feature opens: nothing, the dataset's own fields, or the blocks that name this layer. */
  infobox: 'none' | 'fields' | 'blocks'
}
