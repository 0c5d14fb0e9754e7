import type { AnalysisKind } from '#geodata/schema/recipe.ts'
import type { AnalysisRunOfOne, AnalysisRunOfTwo } from './analysis.ts'
import { buffer } from './buffer.ts'
import { centroid } from './centroid.ts'
import { clip } from './clip.ts'
import { countInAreas } from './countInAreas.ts'
import { density } from './density.ts'
import { dissolve } from './dissolve.ts'
import { hull } from './hull.ts'
import { joinByArea } from './joinByArea.ts'
import { nearest } from './nearest.ts'

type Run = { layers: 1; run: AnalysisRunOfOne } | { layers: 2; run: AnalysisRunOfTwo }

const ofOne = (run: AnalysisRunOfOne): Run => ({ layers: 1, run })
const ofTwo = (run: AnalysisRunOfTwo): Run => ({ layers: 2, run })

/** How each is worked out. */
export const analyses: Record<AnalysisKind, Run> = {
  buffer: ofOne(buffer),
  countInAreas: ofTwo(countInAreas),
  nearest: ofTwo(nearest),
  joinByArea: ofTwo(joinByArea),
  density: ofOne(density),
  centroid: ofOne(centroid),
  dissolve: ofOne(dissolve),
  clip: ofTwo(clip),
  hull: ofOne(hull),
}
