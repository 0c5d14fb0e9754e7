export const sheetHeights = ['peek', 'half', 'full'] as const
export type SheetHeight = (typeof sheetHeights)[number]

/** Of the room there is, how much the half-open sheet takes: `.half` in BottomSheet.css. */
export const HALF_SHARE = 0.54
