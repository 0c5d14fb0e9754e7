import type { BasemapTopology } from '#geodata/schema/basemap.ts'
import type { Municipality } from '../municipalities.ts'
import type { Place } from '../places.ts'
import type { Readings } from '../readings.ts'
import type { SourceFolder } from '../sourceFolder.ts'
import type { Town } from '../towns.ts'

/** What the dataset builders work from, read once. */
export type BuildContext = {
  sources: SourceFolder
  readings: Readings
  municipalities: Municipality[]
  towns: Town[]
  places: Place[]
  basemap: BasemapTopology
}
