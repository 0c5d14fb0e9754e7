import type { ExpressionSpecification } from 'maplibre-gl'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import { paintColor } from '#geodata/cartography/paintColor.ts'
import type { ColorScheme } from '#geodata/cartography/palette.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { clusterSettings } from '#geodata/schema/marks/cluster.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { LABEL_FONT_BOLD } from '#web/map/labelFont.ts'
import { type Drawing, layerId, sourceOf } from '#web/map/layers/overlay.ts'
import type { MarkDrawing, MarkInput } from './mark.ts'
import { symbol } from './symbol.ts'

/** The part of a layer id by which a disc of gathered points is known. */
export const CLUSTER_PART = 'cluster'

const gathered: ExpressionSpecification = ['has', 'point_count']

/** Things of several colours are gathered in a disc of none of them. */
export const clusterColor = ({ color }: Pick<LayerStyle, 'color'>, scheme: ColorScheme): string =>
  color.by === 'one' ? paintColor(color.paint, scheme) : basemapColors[scheme].labelSoft

const discs = ({ overlay, style, context: { scheme } }: MarkInput): Drawing['layers'] => {
  const { halo } = basemapColors[scheme]
  const color = clusterColor(style, scheme)
  return [
    {
      slot: 'mark',
      layer: {
        id: layerId(overlay.id, CLUSTER_PART),
        type: 'circle',
        ...sourceOf(overlay),
        filter: gathered,
        paint: {
          // grows with the number, and stays small enough to see the next one
          'circle-radius': ['min', 36, ['+', 10, ['*', 2.4, ['sqrt', ['get', 'point_count']]]]],
          'circle-color': halo,
          'circle-opacity': overlay.opacity * 0.94,
          'circle-stroke-color': color,
          'circle-stroke-width': 2.5,
          'circle-stroke-opacity': overlay.opacity,
        },
      },
    },
    {
      slot: 'mark',
      layer: {
        id: layerId(overlay.id, 'count'),
        type: 'symbol',
        ...sourceOf(overlay),
        filter: gathered,
        layout: {
          'text-field': ['to-string', ['get', 'point_count']],
          'text-font': LABEL_FONT_BOLD,
          'text-size': 13,
          'text-allow-overlap': true,
        },
        paint: { 'text-color': basemapColors[scheme].label, 'text-opacity': overlay.opacity },
      },
    },
  ]
}

/** Points that lie close together as one disc with their number; alone, each as its symbol. */
export const cluster: MarkDrawing = {
  cluster: (style) => {
    const { radius, minPoints, maxZoom } = readSettings(clusterSettings, style.settings)
    return { radius, minPoints, maxZoom }
  },
  draw: (input) => {
    // its size says nothing: that of a disc does
    const size = { by: 'one' as const, pixels: input.style.size.pixels }
    const single = symbol.draw({ ...input, style: { ...input.style, size } })
    const alone = single.layers.map(({ slot, layer }): Drawing['layers'][number] => ({
      slot,
      layer: layer.type === 'background' ? layer : { ...layer, filter: ['!', gathered] },
    }))
    return { ...single, layers: [...alone, ...discs(input)] }
  },
}
