import { dangerSpots } from './dangerSpots.ts'
import { inquiry } from './inquiry.ts'
import type { MapTemplate } from './mapTemplate.ts'
import { sightseeingRoute } from './sightseeingRoute.ts'
import { townWalk } from './townWalk.ts'
import { transportTroubles } from './transportTroubles.ts'
import { vacantBuildings } from './vacantBuildings.ts'
import { whatIsThere } from './whatIsThere.ts'

/** Every template, in the order in which they are offered. A blank map is `emptyMap`. */
export const mapTemplates: readonly MapTemplate[] = [
  whatIsThere,
  vacantBuildings,
  dangerSpots,
  sightseeingRoute,
  transportTroubles,
  townWalk,
  inquiry,
]
