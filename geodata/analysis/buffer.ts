import { feature, buffer as turfBuffer } from '@turf/turf'
import { defineSettings } from '#geodata/schema/properties.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { AnalysisOfOne, PlacedRow } from './analysis.ts'
import { keptFields, keptProperties, titleFieldAmong } from './keptFields.ts'
import { merged } from './merged.ts'
import { resultTitle } from './resultTitle.ts'

const settings = defineSettings([
  {
    name: 'distance',
    kind: 'number',
    title: { ja: '距離', en: 'Distance' },
    help: { ja: '直線で測った距離です。道のりではありません。', en: 'As the crow flies, not along roads.' },
    unit: { ja: 'm', en: 'm' },
    fallback: 500,
    min: 1,
    max: 50_000,
    step: 1,
  },
  {
    name: 'merge',
    kind: 'switch',
    title: { ja: '重なる所を一つにまとめる', en: 'Merge what overlaps' },
    fallback: false,
  },
])

/** Sides of a quarter of a circle: its radius is right to 0.5 %. */
const STEPS = 16

/** Everything within a distance. Circles on the globe, by Turf's azimuthal projection about each feature. */
export const buffer: AnalysisOfOne = {
  kind: 'buffer',
  title: { ja: '周りの範囲（バッファ）', en: 'Area around (buffer)' },
  help: {
    ja: 'それぞれの地物から、決めた距離までの範囲を面にします。例：バス停から300m。',
    en: 'Draws everything within a distance of each feature. Example: 300 m around bus stops.',
  },
  geometries: ['point', 'line', 'polygon', 'mixed'],
  settings,
  other: null,
  run: (layer, values) => {
    const { distance, merge } = readSettings(settings, values)
    const fields = keptFields(layer)
    const rows = layer.rows.flatMap(({ geometry, properties }): PlacedRow[] => {
      const around = turfBuffer(feature(geometry), distance, { units: 'meters', steps: STEPS })
      return around ? [{ geometry: around.geometry, properties: keptProperties(fields, properties) }] : []
    })
    if (!merge)
      return { geometry: 'polygon', fields, titleField: titleFieldAmong(fields, layer.titleField), rows }
    const shape = merged(rows.map(({ geometry }) => geometry))
    return {
      geometry: 'polygon',
      fields: [resultTitle],
      titleField: resultTitle.name,
      rows: shape ? [{ geometry: shape, properties: { [resultTitle.name]: layer.title.ja } }] : [],
    }
  },
}
