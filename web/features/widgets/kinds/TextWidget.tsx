import { Suspense } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { textSettings } from '#geodata/schema/widget/text.ts'
import type { WidgetProps } from '../widgetReading.ts'

/** Words on the map. */
export const TextWidget = (props: WidgetProps) => {
  const settings = () => readSettings(textSettings, props.settings)
  return (
    <div class="widget-text panel" style={{ 'max-width': `${settings().width}px` }}>
      <Suspense>
        <Dynamic
          component={props.reading.parts.Markdown}
          text={settings().text}
          assetAddress={props.reading.assetAddress}
        />
      </Suspense>
    </div>
  )
}
