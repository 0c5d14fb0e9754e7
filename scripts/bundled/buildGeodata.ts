import { buildBasemap } from './basemap/buildBasemap.ts'
import type { BundledFile } from './bundledFile.ts'
import { datasetBuilders } from './datasets/datasets.ts'
import { formatDataset, formatTopology } from './formatJson.ts'
import { readMunicipalities } from './municipalities.ts'
import { readPlaces } from './places.ts'
import type { Readings } from './readings.ts'
import type { SourceFolder } from './sourceFolder.ts'
import { readTowns } from './towns.ts'

/** The basemap and the datasets of official sources, as files of `geodata/bundled/`. */
export function* buildGeodata(sources: SourceFolder, readings: Readings): Generator<BundledFile> {
  const basemap = buildBasemap(sources, readings)
  yield { path: 'basemap/basemap.topo.json', text: formatTopology(basemap) }
  const municipalities = readMunicipalities(sources)
  const towns = readTowns(sources, municipalities)
  const context = { sources, readings, municipalities, towns, places: readPlaces(sources), basemap }
  for (const build of datasetBuilders) {
    const bundled = build(context)
    yield { path: `datasets/${bundled.dataset.id}.json`, text: formatDataset(bundled) }
  }
}
