import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { Texts } from '#web/i18n/ja.ts'
import { language, texts } from '#web/i18n/language.ts'

/** Datasets that are counted in something else than single places. */
const units: Record<string, keyof Texts['layers']['units']> = {
  jrbus_routes: 'routes',
  stations: 'stations',
  railways: 'lines',
  ferries: 'lines',
  communities: 'areas',
}

/** How many records a layer has, with what they are counted in. */
export const layerCount = ({ id, featureCount }: DatasetSummary): string => {
  const unit = units[id]
  return unit ? texts().layers.units[unit](featureCount) : featureCount.toLocaleString(language())
}
