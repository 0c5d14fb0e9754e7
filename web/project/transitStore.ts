import { createContext, createEffect, useContext } from 'solid-js'
import type { TransitDay } from '#geodata/schema/transit.ts'
import { addDays } from '#geodata/transit/serviceDate.ts'
import { weekdayFrom } from '#geodata/transit/weekdayFrom.ts'
import { fetchTransitDay } from '#web/server/client.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { firstGround } from './firstGround.ts'
import type { View } from './view.ts'

/** The one timetable that is published for the region. */
export const TRANSIT_FEED = 'jrbus'

export type TransitStore = ReturnType<typeof createTransitStore>

/**
 * The timetable of the view's day. `onOrdinaryDay` is told the next weekday when the day turns out to be a public holiday and
 * nobody had chosen it: most questions about buses are asked of an ordinary day.
 */
export const createTransitStore = (view: View, onOrdinaryDay?: (date: string) => void) => {
  let moved = false
  const chosen = new URLSearchParams(location.search).has('t')
  const day = createFetched(
    () => view.date,
    async (date): Promise<TransitDay> => {
      await firstGround
      return fetchTransitDay(TRANSIT_FEED, date)
    },
  )
  createEffect(() => {
    const shown = day.value()
    if (shown?.publicHoliday && !chosen && shown.date === view.date && !moved) {
      moved = true
      onOrdinaryDay?.(weekdayFrom(addDays(shown.date, 1)))
    }
  })
  return { day: day.value, failed: (): boolean => day.error() !== undefined }
}

export const TransitContext = createContext<TransitStore>()

export const useTransit = (): TransitStore => {
  const store = useContext(TransitContext)
  if (!store) throw new Error('useTransit outside TransitContext.Provider')
  return store
}
