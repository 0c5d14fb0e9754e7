import type { DatasetSummary } from '#geodata/schema/dataset.ts'

/** Projects of which only the city is known: drawn as one worded plate per city, never as pins. */
export const isAreaListed = (dataset: DatasetSummary): boolean =>
  dataset.theme === 'project' && dataset.locatedCount === 0
