import type { MapCalls } from '../maps/mapCalls.ts'
import type { PeopleCalls } from '../people/peopleCalls.ts'

/** All that the one writer of the second file can be asked to do. */
export type AccountsCalls = MapCalls & PeopleCalls
