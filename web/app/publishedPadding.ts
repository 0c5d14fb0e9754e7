import type { MapPadding } from '#web/map/flights.ts'
import { HALF_SHARE, type SheetHeight } from '#web/ui/sheetHeight.ts'

type Cover = {
  embedded: boolean
  phone: boolean
  height: number
  sheet: SheetHeight
  details: boolean
  timed: boolean
  telling: boolean
}

/** Height of the smallest sheet: `--sheet-peek` in published.css. */
const PEEK = 92

/** Up to the upper edge of the clock. */
const TIME_BAR = 150

/** Pixels that panels cover on each side of a published map. */
export const publishedPadding = ({
  embedded,
  phone,
  height,
  sheet,
  details,
  timed,
  telling,
}: Cover): MapPadding => {
  if (embedded) return { top: 16, right: 16, bottom: 48, left: 16 }
  if (phone) return { top: 16, right: 16, bottom: sheet === 'peek' ? PEEK : height * HALF_SHARE, left: 16 }
  return { top: 16, right: details ? 380 : 64, bottom: timed ? TIME_BAR : 40, left: telling ? 432 : 352 }
}
