import { lazy } from 'solid-js'

/** Panels the first map does without: fetched when there is something to show in them. */
export const Infobox = lazy(() =>
  import('#web/features/inspect/Infobox.tsx').then((module) => ({ default: module.Infobox })),
)
export const TimeBar = lazy(() =>
  import('./ViewTimeBar.tsx').then((module) => ({ default: module.ViewTimeBar })),
)
export const PickChooser = lazy(() =>
  import('#web/features/inspect/PickChooser.tsx').then((module) => ({ default: module.PickChooser })),
)
export const NearbyList = lazy(() =>
  import('#web/features/inspect/NearbyList.tsx').then((module) => ({ default: module.NearbyList })),
)
export const VisibleList = lazy(() =>
  import('#web/features/list/VisibleList.tsx').then((module) => ({ default: module.VisibleList })),
)
