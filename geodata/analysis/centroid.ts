import { centroid as turfCentroid } from '@turf/turf'
import { defineSettings } from '#geodata/schema/properties.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { AnalysisOfOne } from './analysis.ts'
import { keptFields, keptProperties, titleFieldAmong } from './keptFields.ts'
import { placeOf } from './placeOf.ts'

const settings = defineSettings([
  {
    name: 'place',
    kind: 'choice',
    title: { ja: '点の置き方', en: 'Where to put the point' },
    fallback: 'middle',
    choices: [
      { value: 'middle', title: { ja: '真ん中（重心）', en: 'In the middle (centroid)' } },
      { value: 'on', title: { ja: '必ず地物の上', en: 'Always on the feature' } },
    ],
  },
])

export const centroid: AnalysisOfOne = {
  kind: 'centroid',
  title: { ja: '代表点にする', en: 'One point for each' },
  help: {
    ja: '線や面を、それぞれ一つの点に置きかえます。',
    en: 'Puts one point in the place of each line or area.',
  },
  geometries: ['line', 'polygon', 'mixed'],
  settings,
  other: null,
  run: (layer, values) => {
    const { place } = readSettings(settings, values)
    const fields = keptFields(layer)
    return {
      geometry: 'point',
      fields,
      titleField: titleFieldAmong(fields, layer.titleField),
      rows: layer.rows.map(({ geometry, properties }) => ({
        geometry:
          place === 'on'
            ? { type: 'Point', coordinates: placeOf(geometry) }
            : turfCentroid(geometry).geometry,
        properties: keptProperties(fields, properties),
      })),
    }
  },
}
