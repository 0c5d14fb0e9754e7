import { defineSettings } from '#geodata/schema/properties.ts'
import { headingProperty, openProperty } from './shared.ts'
import type { WidgetDefinition } from './widgetKind.ts'

export const layersSettings = defineSettings([headingProperty, openProperty])

export const layers: WidgetDefinition = {
  kind: 'layers',
  title: { ja: 'レイヤーの一覧', en: 'Layer list' },
  help: {
    ja: '見る人がレイヤーを出したり消したりできます。',
    en: 'Lets readers show and hide layers.',
  },
  once: true,
  settings: layersSettings,
}
