import { Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { qrSettings } from '#geodata/schema/widget/qr.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { widgetTexts } from '#web/i18n/panels/widgetTexts.ts'
import type { WidgetProps } from '../widgetReading.ts'

/** The way to this map for another device. */
export const QrWidget = (props: WidgetProps) => {
  const settings = () => readSettings(qrSettings, props.settings)
  return (
    <div class="widget-qr panel" style={{ width: `${settings().size + 20}px` }}>
      <Show when={props.reading.address} fallback={<p class="muted small-text">{widgetTexts().qrLater}</p>}>
        {(address) => (
          <Dynamic component={props.reading.parts.QrCode} text={address()} label={widgetTexts().qr} />
        )}
      </Show>
      <Show when={settings().title}>
        {(words) => (
          <p class="small-text" lang={langOf(words())}>
            {words()}
          </p>
        )}
      </Show>
    </div>
  )
}
