import type { ExpressionSpecification } from 'maplibre-gl'
import { featureLook } from '#geodata/cartography/featureLook.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { markDefinitions } from '#geodata/schema/marks/marks.ts'
import { isTiled } from '#web/map/drawnLook.ts'
import type { Overlay, OverlaySource, StyledLook } from '#web/map/layers/overlay.ts'
import { shownExpression } from './expressions/shownExpression.ts'
import { markDrawings } from './marks/marks.ts'
import { drawMixed } from './marks/mixed.ts'
import { plainFeatures } from './plainFeatures.ts'

/** What a style says about the features themselves: when this changes, they are made anew. */
export const dataKey = ({ mark, settings, label, conditions }: LayerStyle): string => {
  const { data, cluster } = markDrawings[mark]
  if (cluster) return JSON.stringify([mark, settings, conditions])
  return data ? JSON.stringify([mark, settings, label.on]) : ''
}

/** The features that a style draws. What it hides is not counted among what is gathered. */
export const styledSource = (rows: readonly FeatureJson[], style: LayerStyle): OverlaySource => {
  const { data, cluster } = markDrawings[style.mark]
  if (!cluster)
    return data
      ? { kind: 'features', data: data(rows, style) }
      : { kind: 'features', data: plainFeatures(rows), byUid: true }
  const shown = rows.filter(({ properties }) => !featureLook(style, properties, 'light').hidden)
  return { kind: 'features', data: plainFeatures(shown), cluster: cluster(style) }
}

/** How a style draws them. */
export const styledLook = (
  style: LayerStyle,
  dataset: DatasetSummary,
  rows: readonly FeatureJson[],
  assetAddress?: (id: string) => string,
): StyledLook => ({
  kind: 'styled',
  draw: (overlay, context) => {
    const draw = dataset.geometry === 'mixed' ? drawMixed : markDrawings[style.mark].draw
    return draw({ overlay, style, dataset, dense: isTiled(dataset), rows, context, assetAddress })
  },
})

/** The filters of a layer and of its style as one. */
export const joinedFilter = (
  style: LayerStyle | undefined,
  filter: ExpressionSpecification | undefined,
): Pick<Overlay, 'filter'> => {
  const shown = style && markDefinitions[style.mark].takes.conditions ? shownExpression(style) : undefined
  if (!shown) return filter ? { filter } : {}
  return { filter: filter ? ['all', shown, filter] : shown }
}
