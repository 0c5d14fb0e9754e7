import { defineSettings } from '#geodata/schema/properties.ts'
import type { WidgetDefinition } from './widgetKind.ts'

export const scaleSettings = defineSettings([
  {
    name: 'width',
    kind: 'number',
    title: { ja: '長さの上限', en: 'Longest' },
    unit: { ja: 'px', en: 'px' },
    fallback: 110,
    min: 60,
    max: 300,
    step: 10,
    slider: true,
  },
])

export const scale: WidgetDefinition = {
  kind: 'scale',
  title: { ja: 'ものさし', en: 'Scale bar' },
  help: { ja: '地図の上の長さを示します。', en: 'How long a stretch on the map is.' },
  once: true,
  settings: scaleSettings,
}
