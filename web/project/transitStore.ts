import { createContext, createMemo, createResource, useContext } from 'solid-js'
import type { TransitDay } from '#geodata/schema/transit.ts'
import { buildVehicleIndex, type VehicleIndex } from '#geodata/transit/vehicleIndex.ts'
import { fetchTransitDay } from '#web/server/client.ts'
import type { View } from './view.ts'

/** The one timetable that is published for the region. */
const FEED = 'jrbus'

export type TransitStore = ReturnType<typeof createTransitStore>

/** The timetable of the view's day and the index buses are moved by. Loaded when first asked for. */
export const createTransitStore = (view: View) => {
  const [day] = createResource(
    () => view.date,
    (date): Promise<TransitDay> => fetchTransitDay(FEED, date),
  )
  const known = (): TransitDay | undefined => (day.error ? undefined : day.latest)
  const index = createMemo((): VehicleIndex | undefined => {
    const current = known()
    return current && buildVehicleIndex(current)
  })
  return { day: known, index, failed: (): boolean => Boolean(day.error) }
}

export const TransitContext = createContext<TransitStore>()

export const useTransit = (): TransitStore => {
  const store = useContext(TransitContext)
  if (!store) throw new Error('useTransit outside TransitContext.Provider')
  return store
}
