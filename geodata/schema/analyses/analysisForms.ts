import type { AnalysisKind } from '#geodata/schema/recipe.ts'
import type { AnalysisForm } from './analysisForm.ts'
import { bufferForm } from './bufferForm.ts'
import { centroidForm } from './centroidForm.ts'
import { clipForm } from './clipForm.ts'
import { countInAreasForm } from './countInAreasForm.ts'
import { densityForm } from './densityForm.ts'
import { dissolveForm } from './dissolveForm.ts'
import { hullForm } from './hullForm.ts'
import { joinByAreaForm } from './joinByAreaForm.ts'
import { nearestForm } from './nearestForm.ts'

/** Every quick analysis, in the order of their list. */
export const analysisForms: Record<AnalysisKind, AnalysisForm> = {
  buffer: bufferForm,
  countInAreas: countInAreasForm,
  nearest: nearestForm,
  joinByArea: joinByAreaForm,
  density: densityForm,
  centroid: centroidForm,
  dissolve: dissolveForm,
  clip: clipForm,
  hull: hullForm,
}
