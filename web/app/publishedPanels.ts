import { lazy } from 'solid-js'

/** What stands beside a published map: the map is drawn first. */
export const LayerList = lazy(() =>
  import('#web/features/reader/LayerList.tsx').then((module) => ({ default: module.LayerList })),
)
export const DocumentLegend = lazy(() =>
  import('#web/map/DocumentLegend.tsx').then((module) => ({ default: module.DocumentLegend })),
)
export const SelectionReader = lazy(() =>
  import('#web/features/reader/SelectionReader.tsx').then((module) => ({ default: module.SelectionReader })),
)
export const PickList = lazy(() =>
  import('#web/features/reader/PickList.tsx').then((module) => ({ default: module.PickList })),
)
/** Where buses run. */
export const PresentTimeBar = lazy(() =>
  import('./PresentTimeBar.tsx').then((module) => ({ default: module.PresentTimeBar })),
)
/** Only where somebody has arranged the map. */
export const PublishedWidgets = lazy(() =>
  import('./PublishedWidgets.tsx').then((module) => ({ default: module.PublishedWidgets })),
)
/** Only where the map tells a story. */
export const StoryPanel = lazy(() =>
  import('./StoryPanel.tsx').then((module) => ({ default: module.StoryPanel })),
)
/** When somebody wants it on paper. */
export const PrintOverlay = lazy(() =>
  import('./PrintOverlay.tsx').then((module) => ({ default: module.PrintOverlay })),
)
