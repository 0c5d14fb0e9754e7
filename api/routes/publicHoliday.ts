import holidayJp from '@holiday-jp/holiday_jp'
import type { Localized } from '#geodata/schema/localized.ts'
import type { ServiceDate } from '#geodata/schema/transit.ts'

const names = new Map<string, Localized>(
  Object.values(holidayJp.holidays).map(({ date, name, name_en }) => [date, { ja: name, en: name_en }]),
)

/** The Japanese public holiday that a day is, substitute holidays included (国民の祝日に関する法律, 1970–2050); undefined on others. */
export const publicHoliday = (date: ServiceDate): Localized | undefined => names.get(date)
