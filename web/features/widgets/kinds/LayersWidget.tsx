import { readSettings } from '#geodata/schema/readSettings.ts'
import { layersSettings } from '#geodata/schema/widget/layers.ts'
import { readerTexts } from '#web/i18n/readerTexts.ts'
import { FoldingPanel } from '../FoldingPanel.tsx'
import type { WidgetProps } from '../widgetReading.ts'

/** Layers to be shown and hidden. */
export const LayersWidget = (props: WidgetProps) => {
  const settings = () => readSettings(layersSettings, props.settings)
  return (
    <FoldingPanel title={settings().title || readerTexts().layers} open={settings().open}>
      {props.reading.parts.layers()}
    </FoldingPanel>
  )
}
