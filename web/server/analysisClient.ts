import type { AnalysisResult } from '#geodata/analysis/analysis.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import type { Recipe } from '#geodata/schema/recipe.ts'
import { json } from './json.ts'
import { send } from './request.ts'

export type KeptAnalysis = Omit<AnalysisResult, 'shows'> & { title: Localized; recipe: Recipe }

/** Keeps what an analysis made as a dataset of the map; sent to the same id it replaces what was there. */
export const putAnalysis = async (
  map: string,
  dataset: string,
  kept: KeptAnalysis,
): Promise<DatasetSummary> =>
  (
    await send(
      `/api/maps/${encodeURIComponent(map)}/analyses/${encodeURIComponent(dataset)}`,
      json('PUT', kept),
    )
  ).json()
