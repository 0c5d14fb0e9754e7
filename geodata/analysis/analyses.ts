import type { AnalysisKind } from '#geodata/schema/recipe.ts'
import type { Analysis } from './analysis.ts'
import { buffer } from './buffer.ts'
import { centroid } from './centroid.ts'
import { clip } from './clip.ts'
import { countInAreas } from './countInAreas.ts'
import { density } from './density.ts'
import { dissolve } from './dissolve.ts'
import { hull } from './hull.ts'
import { joinByArea } from './joinByArea.ts'
import { nearest } from './nearest.ts'

/** Every quick analysis, in the order of their list: its form is made from its settings. */
export const analyses: Record<AnalysisKind, Analysis> = {
  buffer,
  countInAreas,
  nearest,
  joinByArea,
  density,
  centroid,
  dissolve,
  clip,
  hull,
}
