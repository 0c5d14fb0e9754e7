import { createSignal, Show } from 'solid-js'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { navigatorSettings } from '#geodata/schema/widget/navigator.ts'
import { texts } from '#web/i18n/language.ts'
import { widgetTexts } from '#web/i18n/panels/widgetTexts.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import type { WidgetProps } from '../widgetReading.ts'

const LOCATE_MS = 10_000
const HERE_ZOOM = 14

/** Nearer, farther, north, back to the beginning, here, and the way to show somebody else. */
export const NavigatorWidget = (props: WidgetProps) => {
  const settings = () => readSettings(navigatorSettings, props.settings)
  const camera = () => props.reading.camera
  const turned = () => Math.round(camera().bearing) !== 0 || Math.round(camera().pitch) !== 0
  const [trouble, setTrouble] = createSignal('')
  const locate = (): void => {
    setTrouble('')
    if (!isSecureContext || !navigator.geolocation) {
      setTrouble(widgetTexts().hereNeedsHttps)
      return
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        props.reading.kyosoMap?.fly({
          kind: 'place',
          position: [coords.longitude, coords.latitude],
          zoom: HERE_ZOOM,
        }),
      () => setTrouble(widgetTexts().hereFailed),
      { timeout: LOCATE_MS },
    )
  }
  return (
    <div class="widget-navigator">
      <div class="widget-buttons panel" classList={{ across: settings().direction === 'row' }}>
        <Show when={settings().zoom}>
          <IconButton
            icon="plus"
            label={texts().map.zoomIn}
            onClick={() => props.reading.kyosoMap?.fly({ kind: 'zoom', by: 1 })}
          />
          <IconButton
            icon="minus"
            label={texts().map.zoomOut}
            onClick={() => props.reading.kyosoMap?.fly({ kind: 'zoom', by: -1 })}
          />
        </Show>
        <Show when={settings().compass && turned()}>
          <IconButton
            icon="compass"
            label={texts().map.resetNorth}
            onClick={() => props.reading.kyosoMap?.fly({ kind: 'north' })}
          />
        </Show>
        <Show when={settings().home}>
          <IconButton
            icon="home"
            label={texts().map.home}
            onClick={() => props.reading.kyosoMap?.fly({ kind: 'camera', camera: props.reading.home })}
          />
        </Show>
        <Show when={settings().here}>
          <IconButton icon="locate" label={widgetTexts().here} onClick={locate} />
        </Show>
        <Show when={settings().share && props.reading.parts.share}>{(share) => share()()}</Show>
      </div>
      <p class="widget-trouble notice small-text" role="status" hidden={trouble() === ''}>
        {trouble()}
      </p>
    </div>
  )
}
