import { lazy } from 'solid-js'

/** Panels the first map does without: fetched when there is something to show in them. */
export const Infobox = lazy(() =>
  import('#web/features/inspect/Infobox.tsx').then((module) => ({ default: module.Infobox })),
)
export const TimeBar = lazy(() =>
  import('#web/features/timetable/TimeBar.tsx').then((module) => ({ default: module.TimeBar })),
)
