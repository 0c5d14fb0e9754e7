/// <reference types="vite/client" />
/** Peer of the first drawn map: MapLibre, its worker, and the same ground of the region; no application around it. */
import './bareMap.css'
import { Map as MapLibre } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import { loadBasemapData } from '#web/map/basemapData.ts'
import { groundLayers, groundSources } from '#web/map/groundStyle.ts'
import '#web/map/mapWorker.ts'
import { whenGroundDrawn } from '#web/map/whenGroundDrawn.ts'

const data = await loadBasemapData()
const map = new MapLibre({
  container: 'map',
  center: [131.4, 34.405],
  zoom: 11.6,
  style: { version: 8, sources: groundSources(data, ''), layers: groundLayers('light') },
})
whenGroundDrawn(map, () => performance.mark('kyoso:map-drawn'))
