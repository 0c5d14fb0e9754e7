import type { BundledDataset } from '#geodata/schema/bundled.ts'
import type { BuildContext } from './context.ts'
import { buildFerries } from './ferries.ts'
import { buildHouhokuBusStops } from './houhokuBusStops.ts'
import { buildIdleFacilities } from './idleFacilities.ts'
import { buildMunicipalities } from './municipalities.ts'
import { buildOfficeCandidates } from './officeCandidates.ts'
import { buildOldHouses } from './oldHouses.ts'
import { buildPopulationTowns } from './populationTowns.ts'
import { buildRailways } from './railways.ts'
import { buildStations } from './stations.ts'
import { buildTowns } from './towns.ts'
import { buildVenues } from './venues.ts'

/** Every dataset made from official sources, but for the timetable's own (`transit.ts`). */
export const datasetBuilders: ((context: BuildContext) => BundledDataset)[] = [
  buildIdleFacilities,
  buildOldHouses,
  buildOfficeCandidates,
  buildVenues,
  buildStations,
  buildRailways,
  buildFerries,
  buildHouhokuBusStops,
  buildMunicipalities,
  buildTowns,
  buildPopulationTowns,
]
