import { Match, Switch } from 'solid-js'
import { textSettings } from '#geodata/schema/infobox/text.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { BlockProps } from '#web/features/reader/blockProps.ts'
import { filled } from '#web/features/reader/filled.ts'
import { langOf } from '#web/i18n/langOf.ts'

export const TextBlock = (props: BlockProps) => {
  const settings = () => readSettings(textSettings, props.settings)
  const text = () => filled(settings().text, props)
  return (
    <Switch
      fallback={
        <p class="reader-text" lang={langOf(text())}>
          {text()}
        </p>
      }
    >
      <Match when={settings().size === 'heading'}>
        <h3 lang={langOf(text())}>{text()}</h3>
      </Match>
      <Match when={settings().size === 'small'}>
        <p class="reader-text small-text muted" lang={langOf(text())}>
          {text()}
        </p>
      </Match>
    </Switch>
  )
}
