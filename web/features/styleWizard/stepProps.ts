import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import type { StyleValues, setStyle } from '#web/project/document/commands/styleCommands.ts'

export type StepProps = {
  style: LayerStyle
  dataset: DatasetSummary
  /** New values, and what the edit is called. */
  onChange: (values: StyleValues, note: Parameters<typeof setStyle>[2]) => void
}

/** A step whose choices come from the data. */
export type DataStepProps = StepProps & { features: readonly FeatureJson[] }
