import { defineSettings } from '#geodata/schema/properties.ts'
import type { MarkDefinition } from './mark.ts'
import { shapeProperty } from './sharedSettings.ts'

export const clusterSettings = defineSettings([
  {
    name: 'radius',
    kind: 'number',
    title: { ja: 'まとめる範囲', en: 'Gathering radius' },
    unit: { ja: 'px', en: 'px' },
    fallback: 50,
    min: 10,
    max: 150,
    step: 5,
    slider: true,
  },
  {
    name: 'minPoints',
    kind: 'number',
    title: { ja: 'まとめる最少の数', en: 'Fewest to gather' },
    unit: { ja: '件', en: '' },
    fallback: 3,
    min: 2,
    max: 50,
    step: 1,
  },
  {
    name: 'maxZoom',
    kind: 'number',
    title: { ja: 'まとめるのをやめる縮尺', en: 'Gather up to zoom' },
    help: {
      ja: 'これより拡大すると、1件ずつ表示します。',
      en: 'Closer than this, every place stands alone.',
    },
    fallback: 14,
    min: 0,
    max: 20,
    step: 1,
    slider: true,
  },
  shapeProperty,
])

export const cluster: MarkDefinition = {
  kind: 'cluster',
  title: { ja: 'まとめて数える', en: 'Clusters' },
  help: {
    ja: '近くの地点をひとつの円にまとめ、件数を書きます。',
    en: 'Nearby places are gathered in a disc with their number.',
  },
  geometries: ['point'],
  takes: { color: true, size: false, label: true, conditions: true },
  settings: clusterSettings,
}
