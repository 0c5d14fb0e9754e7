import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { groupOf, layerLines } from '#web/project/document/layerTree.ts'

/** A layer that draws something, with what its group adds to it. */
export type DrawnLayer = {
  layer: MapLayer
  /** It and its group are switched on. */
  shown: boolean
  /** 0..1 */
  opacity: number
  /** Drawn from the first zoom on and below the second. */
  zooms: [number, number]
}

/** The layers of a document as the map draws them: top first, groups resolved. */
export const drawnLayers = (layers: readonly MapLayer[]): DrawnLayer[] =>
  layerLines(layers)
    .filter(({ layer }) => layer.kind !== 'group')
    .map(({ layer }) => {
      const id = groupOf(layers, layer)
      const group = layers.find((each) => each.id === id)
      return {
        layer,
        shown: layer.visible && (group?.visible ?? true),
        opacity: layer.opacity * (group?.opacity ?? 1),
        zooms: [
          Math.max(layer.minZoom, group?.minZoom ?? 0),
          Math.min(layer.maxZoom, group?.maxZoom ?? Number.POSITIVE_INFINITY),
        ],
      }
    })

/** Whether a layer is on the map at a zoom. */
export const isDrawnAt = ({ shown, opacity, zooms: [from, to] }: DrawnLayer, zoom: number): boolean =>
  shown && opacity > 0 && zoom >= from && zoom < to
