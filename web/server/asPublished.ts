import type { Publication } from '#geodata/schema/map/mapSummary.ts'

/** What maps did not have when the first of them were published. */
const grown = { widgets: [], areas: [] }

/** A publication of any age, with everything that a map has today. */
export const asPublished = (publication: Publication): Publication => ({
  ...publication,
  document: { ...grown, ...publication.document },
})
