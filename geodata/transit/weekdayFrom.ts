import type { ServiceDate } from '#geodata/schema/transit.ts'
import { addDays, weekdayOf } from './serviceDate.ts'

const FRIDAY = 4

/** The day itself if it is Monday to Friday, else the Monday after: the day most questions about buses are asked of. */
export const weekdayFrom = (date: ServiceDate): ServiceDate => {
  const weekday = weekdayOf(date)
  return weekday <= FRIDAY ? date : addDays(date, 7 - weekday)
}
