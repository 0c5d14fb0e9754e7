import { Match, Switch } from 'solid-js'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { buttonSettings } from '#geodata/schema/widget/button.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { widgetTexts } from '#web/i18n/panels/widgetTexts.ts'
import { Icon, type IconName } from '#web/ui/Icon.tsx'
import type { WidgetProps } from '../widgetReading.ts'

/** One act: the map moves, layers come and go, the story turns, a link opens. */
export const ButtonWidget = (props: WidgetProps) => {
  const settings = () => readSettings(buttonSettings, props.settings)
  const words = () => settings().text || widgetTexts().button
  const layers = () =>
    props.reading.document.layers.filter(({ id }) => settings().layers.some((wanted) => wanted === id))
  const areOn = () => layers().length > 0 && layers().every(({ visible }) => visible)
  const icon = (): IconName => {
    if (settings().act === 'layers') return areOn() ? 'eye' : 'eyeOff'
    return settings().act === 'page' ? 'chevronRight' : 'target'
  }
  const act = (): void => {
    const { act: what, camera, page } = settings()
    if (what === 'camera' && camera) props.reading.kyosoMap?.fly({ kind: 'camera', camera })
    else if (what === 'page') props.reading.onPage?.(page)
    else if (what === 'layers') {
      const on = !areOn()
      for (const { id } of layers()) props.reading.onVisible(id, on)
    }
  }
  return (
    <Switch
      fallback={
        <button
          type="button"
          class="widget-button button"
          aria-pressed={settings().act === 'layers' ? areOn() : undefined}
          lang={langOf(words())}
          onClick={act}
        >
          <Icon name={icon()} size={18} />
          {words()}
        </button>
      }
    >
      <Match when={settings().act === 'link'}>
        <props.reading.parts.OutLink class="widget-button button" address={settings().link}>
          {words()}
        </props.reading.parts.OutLink>
      </Match>
    </Switch>
  )
}
