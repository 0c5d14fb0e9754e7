import { defineSettings } from '#geodata/schema/properties.ts'
import type { MarkDefinition } from './mark.ts'
import { heightField, metresPerUnit } from './sharedSettings.ts'

export const columnSettings = defineSettings([
  heightField,
  metresPerUnit,
  {
    name: 'radius',
    kind: 'number',
    title: { ja: '太さ（半径）', en: 'Radius' },
    unit: { ja: 'm', en: 'm' },
    fallback: 130,
    min: 5,
    max: 20_000,
    step: 5,
  },
])

export const column: MarkDefinition = {
  kind: 'column',
  title: { ja: '柱', en: 'Columns' },
  help: { ja: '数値の大きさを柱の高さで示します。', en: 'The height of a column shows a number.' },
  geometries: ['point'],
  takes: { color: true, size: false, label: false, conditions: true },
  settings: columnSettings,
}
