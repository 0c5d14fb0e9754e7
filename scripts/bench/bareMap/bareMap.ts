/// <reference types="vite/client" />
/** Peer of the first drawn map: MapLibre, its worker, and a style of one line. */
import './bareMap.css'
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'

setWorkerUrl(workerUrl)

const ring = [
  [131, 34],
  [132, 34],
  [131.5, 34.5],
  [131, 34],
]
const map = new MapLibre({
  container: 'map',
  center: [131.4, 34.3],
  zoom: 8,
  style: {
    version: 8,
    sources: { land: { type: 'geojson', data: { type: 'Polygon', coordinates: [ring] } } },
    layers: [{ id: 'land', type: 'fill', source: 'land' }],
  },
})
map.once('idle', () => {
  map.getContainer().dataset.mapState = 'idle'
})
