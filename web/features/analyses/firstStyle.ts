import { defaultStyle } from '#geodata/cartography/defaultStyle.ts'
import { suggestRule } from '#geodata/cartography/suggestRule.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import type { Made } from './runAnalysis.ts'

/** What was found out, in classes by colour; undefined where the dataset's own look says as much. */
export const firstStyle = (
  { dataset, result: { shows, fields, rows } }: Made,
  title: string,
): Omit<LayerStyle, 'id' | 'order'> | undefined => {
  const field = fields.find(({ name }) => name === shows)
  if (!field) return undefined
  const color = suggestRule(
    field,
    rows.map(({ properties }) => properties[field.name] ?? null),
  )
  const style = defaultStyle(dataset)
  // classes must be told apart through the ground
  const settings = style.mark === 'area' ? { ...style.settings, fillOpacity: 0.6 } : style.settings
  return { ...style, settings, title, color }
}
