import type { Dataset, GeometryKind } from '#geodata/schema/dataset.ts'
import type { Look } from '#geodata/themes/theme.ts'
import { themeLooks } from '#geodata/themes/themeLooks.ts'

/** Datasets of one theme that the eye must tell apart: a railway is no bus route. */
const ownLooks: Record<string, Look> = {
  // stops of which no timetable is published
  houhoku_bus_stops: { kind: 'point', color: 'transitPlain', symbol: 'circle' },
  stations: { kind: 'point', color: 'rail', symbol: 'capsule' },
  railways: { kind: 'line', color: 'rail', width: 3, dash: 'railway' },
  ferries: { kind: 'line', color: 'ferry', width: 1.5, dash: 'dashed' },
  jrbus_routes: { kind: 'line', color: 'transit', width: 7, dash: 'solid' },
}

/** What an analysis made may be of any geometry; areas have the theme's look. */
const resultLooks: Partial<Record<GeometryKind, Look>> = {
  point: { kind: 'point', color: 'community', symbol: 'circle' },
  line: { kind: 'line', color: 'community', width: 3, dash: 'solid' },
  mixed: { kind: 'point', color: 'community', symbol: 'circle' },
}

/** How a dataset is drawn until somebody says otherwise: its own look, else its theme's. */
export const lookOf = ({
  id,
  theme,
  geometry,
}: Pick<Dataset, 'id' | 'theme'> & Partial<Pick<Dataset, 'geometry'>>): Look => {
  const ofResult = theme === 'analysis' && geometry ? resultLooks[geometry] : undefined
  return ownLooks[id] ?? ofResult ?? themeLooks[theme].look
}
