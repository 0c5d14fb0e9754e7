import topologyUrl from '#geodata/bundled/basemap/basemap.topo.json?url'
import type { BasemapTopology } from '#geodata/schema/basemap.ts'

/** What our own ground is drawn from, as it is kept. */
export const loadTopology = async (): Promise<BasemapTopology> => {
  const response = await fetch(topologyUrl)
  if (!response.ok) throw new Error(`basemap: expected 200, got ${response.status}`)
  return response.json()
}
