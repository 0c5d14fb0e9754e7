import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'

const isGroup = (layers: readonly MapLayer[], id: string | null): boolean =>
  id !== null && layers.some((layer) => layer.id === id && layer.kind === 'group')

/** The group that a layer really lies in: a group is never inside another, and one that is gone holds nothing. */
export const groupOf = (layers: readonly MapLayer[], layer: MapLayer): string | null =>
  layer.kind !== 'group' && isGroup(layers, layer.group) ? layer.group : null

/** What lies in a group, or at the top level for null; top of the map first. `layers` are in order. */
export const layersIn = (layers: readonly MapLayer[], group: string | null): MapLayer[] =>
  layers.filter((layer) => groupOf(layers, layer) === group)

export type LayerLine = { layer: MapLayer; depth: 0 | 1 }

/** The layer list as it is read from above: each group followed by what lies in it. */
export const layerLines = (layers: readonly MapLayer[]): LayerLine[] =>
  layersIn(layers, null).flatMap((layer) => [
    { layer, depth: 0 as const },
    ...(layer.kind === 'group'
      ? layersIn(layers, layer.id).map((inside) => ({ layer: inside, depth: 1 as const }))
      : []),
  ])
