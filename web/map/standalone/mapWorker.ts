import { prewarm, setWorkerUrl } from 'maplibre-gl'
import workerModule from 'maplibre-gl/dist/maplibre-gl-worker.mjs?raw'
import { asClassicScript } from './asClassicScript.ts'

// A page opened from a folder may start no worker from a file, nor one that is a module: it is made of the program's own text. The
// end of the address tells MapLibre that it is a classic script.
const script = new Blob([asClassicScript(workerModule)], { type: 'text/javascript' })
setWorkerUrl(`${URL.createObjectURL(script)}#worker.cjs`)
prewarm()
