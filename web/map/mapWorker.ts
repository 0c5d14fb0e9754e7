import { prewarm, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'

// MapLibre 6 is ESM with a separate worker file: without its address no tile is ever parsed. From our own origin, for the CSP.
setWorkerUrl(workerUrl)
// started while the ground is still on its way
prewarm()
