import { createContext, useContext } from 'solid-js'
import type { TransitDay } from '#geodata/schema/transit.ts'
import { fetchTransitDay } from '#web/server/client.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import type { View } from './view.ts'

/** The one timetable that is published for the region. */
const FEED = 'jrbus'

export type TransitStore = ReturnType<typeof createTransitStore>

/** The timetable of the view's day. */
export const createTransitStore = (view: View) => {
  const day = createFetched(
    () => view.date,
    (date): Promise<TransitDay> => fetchTransitDay(FEED, date),
  )
  return { day: day.value, failed: (): boolean => day.error() !== undefined }
}

export const TransitContext = createContext<TransitStore>()

export const useTransit = (): TransitStore => {
  const store = useContext(TransitContext)
  if (!store) throw new Error('useTransit outside TransitContext.Provider')
  return store
}
