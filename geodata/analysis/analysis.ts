import type { Geometry } from 'geojson'
import type { GeometryKind } from '#geodata/schema/dataset.ts'
import type { Field, Properties } from '#geodata/schema/field.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import type { Settings } from '#geodata/schema/settings.ts'

/** A row that has a place. Lon, lat in degrees WGS 84. */
export type PlacedRow = { geometry: Geometry; properties: Properties }

/** What an analysis knows of a layer. */
export type AnalysisLayer = {
  title: Localized
  fields: readonly Field[]
  titleField: string
  rows: readonly PlacedRow[]
}

export type AnalysisResult = {
  geometry: GeometryKind
  fields: Field[]
  titleField: string
  /** The field that says what was found out, to be shown by colour. */
  shows?: string
  rows: PlacedRow[]
}

/** Plain functions: the same rows and settings make the same result. They throw `AnalysisLimit` for more than can be made. */
export type AnalysisRunOfOne = (layer: AnalysisLayer, settings: Settings) => AnalysisResult
export type AnalysisRunOfTwo = (
  layer: AnalysisLayer,
  other: AnalysisLayer,
  settings: Settings,
) => AnalysisResult

/** Of one result: what a phone can still load. */
export const mostResultRows = 10_000

/** What was asked for is more than a map can take; `message` is for the person. */
export class AnalysisLimit extends Error {
  readonly sentence: Localized
  constructor(sentence: Localized) {
    super(sentence.en)
    this.name = 'AnalysisLimit'
    this.sentence = sentence
  }
}
