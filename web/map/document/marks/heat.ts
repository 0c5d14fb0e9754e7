import type { ExpressionSpecification } from 'maplibre-gl'
import { rampPaints } from '#geodata/cartography/ramps.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { heatSettings } from '#geodata/schema/marks/heat.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { layerId, sourceOf } from '#web/map/layers/overlay.ts'
import { grown, type MarkDrawing } from './mark.ts'

const STEPS = 6

/** Density at which the first colour is fully there. */
const FIRST = 0.08

/** The heat of the density 0..1, from nothing through the ramp. */
const heatColors = (ramp: string, scheme: 'light' | 'dark'): ExpressionSpecification => {
  const [first = '#000000', ...others] = rampPaints(ramp, STEPS, false, scheme)
  const clear = `${first}00`
  return [
    'interpolate',
    ['linear'],
    ['heatmap-density'],
    0,
    clear,
    FIRST,
    first,
    ...others.flatMap((color, index): [number, string] => [
      FIRST + ((index + 1) / (STEPS - 1)) * (1 - FIRST),
      color,
    ]),
  ]
}

/** Weights count as shares of the largest, so that one ramp fits every field. */
const largestOf = (rows: readonly FeatureJson[], field: string): number =>
  rows.reduce((largest, { properties }) => {
    const value = properties[field]
    return typeof value === 'number' ? Math.max(largest, value) : largest
  }, 0) || 1

/** Where places gather; no single one can be seen, and none answers a click. */
export const heat: MarkDrawing = {
  draw: ({ overlay, style, rows, context: { scheme } }) => {
    const { radius, intensity, weight, ramp } = readSettings(heatSettings, style.settings)
    const value: ExpressionSpecification = ['get', weight]
    return {
      images: [],
      pickable: [],
      layers: [
        {
          slot: 'ground',
          layer: {
            id: layerId(overlay.id, 'heat'),
            type: 'heatmap',
            ...sourceOf(overlay),
            paint: {
              'heatmap-weight': weight
                ? [
                    'case',
                    ['==', ['typeof', value], 'number'],
                    ['max', 0, ['/', ['number', value], largestOf(rows, weight)]],
                    0,
                  ]
                : 1,
              'heatmap-radius': grown(radius),
              'heatmap-intensity': intensity,
              'heatmap-color': heatColors(ramp, scheme),
              'heatmap-opacity': overlay.opacity,
            },
          },
        },
      ],
    }
  },
}
