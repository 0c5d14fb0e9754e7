import type { ExpressionSpecification } from 'maplibre-gl'
import { type Drawing, layerId, sourceOf } from '#web/map/layers/overlay.ts'
import type { MarkInput } from './mark.ts'

/** Metres: the value of a field times a factor; nothing where it is not known or below zero. */
export const heightExpression = (field: string, metresPerUnit: number): ExpressionSpecification => [
  'case',
  ['==', ['typeof', ['get', field]], 'number'],
  ['max', 0, ['*', ['number', ['get', field]], metresPerUnit]],
  0,
]

/** Areas that stand up. */
export const solidLayers = (
  { overlay }: MarkInput,
  color: ExpressionSpecification | string,
  height: ExpressionSpecification,
  opacity = 1,
): Drawing => {
  const id = layerId(overlay.id, 'solid')
  return {
    images: [],
    pickable: [id],
    layers: [
      {
        slot: 'ground',
        layer: {
          id,
          type: 'fill-extrusion',
          ...sourceOf(overlay),
          paint: {
            'fill-extrusion-color': color,
            'fill-extrusion-height': height,
            'fill-extrusion-opacity': overlay.opacity * opacity,
            // shaded walls would be colours that no legend has
            'fill-extrusion-vertical-gradient': false,
          },
        },
      },
    ],
  }
}
