import type { Layer } from '@deck.gl/core'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { makeArcLayer, type PartnerArc } from './arcLayer.ts'
import { makeColumnLayer, type PopulationColumn } from './columnLayer.ts'
import { makeVehicleLayer, type VehicleLayerInput } from './vehicleLayer.ts'

/** What deck.gl draws over the map; a part that is undefined is off. */
export type DeckContent = {
  vehicles?: VehicleLayerInput
  arcs?: { data: PartnerArc[]; color: string; opacity: number }
  columns?: { data: PopulationColumn[]; scheme: 'light' | 'dark'; opacity: number }
  /** The style layer the drawings go under. */
  beforeId: string
}

/** deck.gl in the map's own WebGL context, layer between layer. This module is loaded only when something needs it. */
export const makeDeckOverlay = (map: MapLibreMap) => {
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] })
  map.addControl(overlay)
  // While tiles load the overlay keeps its layers off the map and does not come back to them: it is told again when all is in.
  const whenLoaded = (layers: Layer[]): void => {
    overlay.setProps({ layers })
    clearRetry()
    if (map.isStyleLoaded()) return
    const again = (): void => {
      whenLoaded(layers)
      map.triggerRepaint()
    }
    map.once('idle', again)
    clearRetry = () => void map.off('idle', again)
  }
  let clearRetry = (): void => {}

  return {
    set: ({ vehicles, arcs, columns, beforeId }: DeckContent): void =>
      whenLoaded([
        ...(columns ? [makeColumnLayer(columns, beforeId)] : []),
        ...(arcs ? [makeArcLayer(arcs, beforeId)] : []),
        ...(vehicles ? [makeVehicleLayer(vehicles)] : []),
      ]),
    /** The uid of the column at a pixel of the map. */
    columnAt: (x: number, y: number): string | undefined => {
      const object: unknown = overlay.pickObject({ x, y, layerIds: ['columns'] })?.object
      if (typeof object !== 'object' || object === null || !('uid' in object)) return undefined
      return typeof object.uid === 'string' ? object.uid : undefined
    },
    remove: (): void => {
      clearRetry()
      map.removeControl(overlay)
    },
  }
}
