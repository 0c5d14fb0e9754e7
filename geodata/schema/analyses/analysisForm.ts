import type { GeometryKind } from '#geodata/schema/dataset.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import type { PropertySchema } from '#geodata/schema/properties.ts'
import type { AnalysisKind } from '#geodata/schema/recipe.ts'

/** What a person is told and asked of an analysis. Apart from how it is worked out: the page needs this much and no more. */
export type AnalysisForm = {
  kind: AnalysisKind
  title: Localized
  help: Localized
  /** What it can be asked of. */
  geometries: readonly GeometryKind[]
  settings: PropertySchema
  /** The second layer, where it takes one: what it is for; fields in its form are its own. */
  other: { title: Localized; geometries: readonly GeometryKind[]; settings: PropertySchema } | null
}
