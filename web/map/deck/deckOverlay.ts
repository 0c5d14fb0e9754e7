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
  return {
    set: ({ vehicles, arcs, columns, beforeId }: DeckContent): void => {
      const layers = [
        ...(columns ? [makeColumnLayer(columns, beforeId)] : []),
        ...(arcs ? [makeArcLayer(arcs)] : []),
        ...(vehicles ? [makeVehicleLayer(vehicles)] : []),
      ]
      overlay.setProps({ layers })
    },
    /** The uid of the column at a pixel of the map. */
    columnAt: (x: number, y: number): string | undefined => {
      const object: unknown = overlay.pickObject({ x, y, layerIds: ['columns'] })?.object
      if (typeof object !== 'object' || object === null || !('uid' in object)) return undefined
      return typeof object.uid === 'string' ? object.uid : undefined
    },
    remove: (): void => {
      map.removeControl(overlay)
    },
  }
}

export type DeckOverlay = ReturnType<typeof makeDeckOverlay>
