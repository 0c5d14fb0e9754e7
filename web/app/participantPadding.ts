import type { MapPadding } from '#web/map/flights.ts'
import type { Panel } from './createParticipation.ts'

type Size = { width: number; height: number }

/** Below the bar on top, and above the large button. */
const TOP = 76
const BOTTOM = 104

/** Of the page, how much a sheet takes: `.participant-sheet` in ParticipantPage.css. */
const SHEET_SHARE = 0.66
const LOW_SHARE = 0.5

const coverOf = (panel: Panel['kind'], height: number): number => {
  if (panel === 'map' || panel === 'choose') return BOTTOM
  return height * (panel === 'read' ? LOW_SHARE : SHEET_SHARE)
}

/** Pixels that bars and sheets cover on each side of a participant's map. */
export const participantPadding = (panel: Panel['kind'], { height }: Size): MapPadding => ({
  top: TOP,
  right: 0,
  bottom: coverOf(panel, height),
  left: 0,
})

/** Where the cross stands: the middle of what is free, which is the centre of the map. */
export const crossPixel = ({ top, bottom, left, right }: MapPadding, { width, height }: Size) => ({
  x: (left + width - right) / 2,
  y: (top + height - bottom) / 2,
})
