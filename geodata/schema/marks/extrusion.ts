import { defineSettings } from '#geodata/schema/properties.ts'
import type { MarkDefinition } from './mark.ts'
import { heightField, metresPerUnit } from './sharedSettings.ts'

export const extrusionSettings = defineSettings([
  heightField,
  metresPerUnit,
  {
    name: 'fillOpacity',
    kind: 'number',
    title: { ja: '濃さ', en: 'Opacity' },
    fallback: 0.85,
    min: 0.1,
    max: 1,
    step: 0.05,
    slider: true,
  },
])

export const extrusion: MarkDefinition = {
  kind: 'extrusion',
  title: { ja: '立体の面', en: 'Raised areas' },
  help: { ja: '数値の大きさを面の高さで示します。', en: 'The height of an area shows a number.' },
  geometries: ['polygon'],
  takes: { color: true, size: false, label: false, conditions: true },
  settings: extrusionSettings,
}
