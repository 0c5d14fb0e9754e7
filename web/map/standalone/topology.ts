import text from '#geodata/bundled/basemap/basemap.topo.json?raw'
import type { BasemapTopology } from '#geodata/schema/basemap.ts'

/** Part of the program: a page opened from a folder may fetch no file beside it. */
export const loadTopology = async (): Promise<BasemapTopology> => JSON.parse(text)
