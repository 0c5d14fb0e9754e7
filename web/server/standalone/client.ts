import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { TransitDay } from '#geodata/schema/transit.ts'
import { transitDay } from '#geodata/transit/transitDay.ts'
import { frozenMap } from './frozenMap.ts'

/** In place of the API's client in a folder to take away: answers from what lies there, and asks nobody. */
const isNotHere = async (): Promise<never> => {
  throw new Error('standalone client: this is not in the folder')
}

export const fetchFeatures = async (dataset: string): Promise<FeatureJson[]> =>
  frozenMap().live[dataset] ?? []

export const fetchTransitDay = async (_feed: string, date: string): Promise<TransitDay> => {
  const { timetable } = frozenMap()
  return timetable ? transitDay(timetable, date) : isNotHere()
}

export const fetchDatasets = isNotHere
export const fetchFeature = isNotHere
export const fetchSearch = isNotHere
export const fetchNearby = isNotHere
export const fetchIndicators = isNotHere
