import { defineSettings } from '#geodata/schema/properties.ts'
import type { WidgetDefinition } from './widgetKind.ts'

export const qrSettings = defineSettings([
  {
    name: 'title',
    kind: 'text',
    title: { ja: 'そえる言葉', en: 'Words beneath' },
    fallback: '',
    longest: 60,
  },
  {
    name: 'size',
    kind: 'number',
    title: { ja: '大きさ', en: 'Size' },
    unit: { ja: 'px', en: 'px' },
    fallback: 120,
    min: 80,
    max: 320,
    step: 10,
    slider: true,
  },
])

export const qr: WidgetDefinition = {
  kind: 'qr',
  title: { ja: 'QRコード', en: 'QR code' },
  help: { ja: '公開したマップを開くQRコードです。', en: 'Opens the published map on another device.' },
  once: true,
  settings: qrSettings,
}
