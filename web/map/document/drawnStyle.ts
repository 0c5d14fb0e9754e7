import { defaultStyle } from '#geodata/cartography/defaultStyle.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { markDefinitions } from '#geodata/schema/marks/marks.ts'
import { isAreaListed } from '#web/project/areaListed.ts'
import { markDrawings } from './marks/marks.ts'

/** A dataset's own style, where its look is none that the explorer's layers could draw. */
const ownStyle = (dataset: DatasetSummary): LayerStyle | undefined =>
  dataset.theme === 'population' || dataset.geometry === 'mixed'
    ? { id: dataset.id, order: '', title: '', ...defaultStyle(dataset) }
    : undefined

/**
 * The style that a layer is really drawn with; undefined: its dataset's own look. A mark that cannot draw the geometry is no
 * style, and what has to be worked out from all rows at once is drawn as symbols where they come as tiles.
 */
export const drawnStyle = (
  style: LayerStyle | undefined,
  dataset: DatasetSummary,
  fromTiles: boolean,
): LayerStyle | undefined => {
  if (isAreaListed(dataset)) return undefined
  if (!style || !markDefinitions[style.mark].geometries.includes(dataset.geometry)) return ownStyle(dataset)
  const { data, cluster } = markDrawings[style.mark]
  const needsRows = cluster !== undefined || (data !== undefined && style.mark !== 'area')
  return fromTiles && needsRows ? { ...style, mark: 'symbol' } : style
}
