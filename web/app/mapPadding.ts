import { HALF_SHARE, type SheetHeight } from '#web/ui/sheetHeight.ts'

/** What covers the map: on a phone the sheet, beside it the panels. Pixels. */
export type MapCover =
  | { phone: true; height: number; sheet: SheetHeight }
  | { phone: false; width: number; details: boolean; table: boolean }

/** Room that a mark and its ring need above the edge of the sheet. */
const MARK = 24

/** The width under which panels are narrower: as in explorer.css. */
const NARROW = 1120

/** Pixels of the map under the half-open sheet. */
export const underHalfSheet = (height: number): number => height * HALF_SHARE + MARK

/** Pixels that panels cover on each side. The whole sheet covers everything: then the middle is that above the half one. */
export const mapPadding = (cover: MapCover) => {
  if (cover.phone)
    return {
      top: 70,
      right: 20,
      bottom: cover.sheet === 'peek' ? 140 + MARK : underHalfSheet(cover.height),
      left: 20,
    }
  const narrow = cover.width <= NARROW
  return {
    top: 70,
    right: cover.details ? (narrow ? 340 : 380) : 60,
    bottom: cover.table ? 60 : 110,
    left: narrow ? 290 : 356,
  }
}
