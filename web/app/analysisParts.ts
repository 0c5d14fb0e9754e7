import { lazy } from 'solid-js'

/** Quick analyses come with the geometry they calculate with: fetched when the first of them is asked for. */
export const NewAnalysis = lazy(() =>
  import('#web/features/analyses/NewAnalysis.tsx').then((module) => ({ default: module.NewAnalysis })),
)
export const MadeBy = lazy(() =>
  import('#web/features/analyses/MadeBy.tsx').then((module) => ({ default: module.MadeBy })),
)
