import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { groupOf, layersIn } from './layerTree.ts'

/**
 * Where a layer that is let go over another one's line comes to lie: before it over the upper half, after it over the lower. Right
 * under the line of a group is inside it. `index` counts without the dragged layer; undefined: it would stay where it is.
 */
export const dropTarget = (
  layers: readonly MapLayer[],
  dragged: string,
  over: { id: string; half: 'upper' | 'lower' },
): { group: string | null; index: number } | undefined => {
  const layer = layers.find(({ id }) => id === dragged)
  const under = layers.find(({ id }) => id === over.id)
  if (!layer || !under || layer === under) return undefined
  if (under.kind === 'group' && over.half === 'lower' && layer.kind !== 'group')
    return { group: under.id, index: 0 }
  const inside = groupOf(layers, under)
  // a group cannot lie in another: it comes to lie beside it
  const target = layer.kind === 'group' ? null : inside
  const beside = layer.kind === 'group' ? (inside ?? under.id) : under.id
  const siblings = layersIn(layers, target).filter(({ id }) => id !== dragged)
  const place = siblings.findIndex(({ id }) => id === beside)
  if (place < 0) return undefined
  return { group: target, index: over.half === 'upper' ? place : place + 1 }
}
