import { convex, coordAll, featureCollection, point } from '@turf/turf'
import { defineSettings } from '#geodata/schema/properties.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { AnalysisOfOne, PlacedRow } from './analysis.ts'
import { countField } from './countField.ts'
import { groupRows } from './groupRows.ts'
import { resultTitle } from './resultTitle.ts'

const settings = defineSettings([
  {
    name: 'by',
    kind: 'field',
    title: { ja: '項目の値ごとに囲む', en: 'One for each value of' },
    help: { ja: '選ばなければ、全部を一つで囲みます。', en: 'Without one, all are surrounded by one.' },
    fallback: '',
  },
])

/** Convex hulls; of fewer than three places that are not in a line there is none. */
export const hull: AnalysisOfOne = {
  kind: 'hull',
  title: { ja: '外側を囲む', en: 'Surround' },
  help: {
    ja: '地物の一番外側を結んだ面をつくります。活動の広がりを見るのに向いています。',
    en: 'Makes the area that has all features in it: how far something reaches.',
  },
  geometries: ['point', 'line', 'polygon', 'mixed'],
  settings,
  other: null,
  run: (layer, values) => {
    const { by } = readSettings(settings, values)
    const field = layer.fields.find(({ name }) => name === by)
    const name = field ? { ...field, name: resultTitle.name, type: 'text' as const } : resultTitle
    const rows = groupRows(layer, field?.name ?? '').flatMap((group): PlacedRow[] => {
      const places = group.rows.flatMap(({ geometry }) => coordAll(geometry))
      const around = convex(featureCollection(places.map((place) => point(place))))
      const properties = { [name.name]: group.name, [countField.name]: group.rows.length }
      return around ? [{ geometry: around.geometry, properties }] : []
    })
    return { geometry: 'polygon', fields: [name, countField], titleField: name.name, rows }
  },
}
