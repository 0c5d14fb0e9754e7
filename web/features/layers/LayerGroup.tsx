import { For } from 'solid-js'
import { type ThemeGroup, themeGroupTitles } from '#geodata/themes/theme.ts'
import { localized, texts } from '#web/i18n/language.ts'
import type { LayerSetting } from '#web/project/view.ts'
import { useView } from '#web/project/viewStore.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { LayerRow } from './LayerRow.tsx'

/** The layers of one group under their heading, which says how many are on and hides or shows them together. */
export const LayerGroup = (props: { group: ThemeGroup; layers: LayerSetting[] }) => {
  const { setLayerOn } = useView()
  let hidden: string[] = []
  const title = () => localized(themeGroupTitles[props.group])
  const on = () => props.layers.filter((layer) => layer.on)
  /** What comes back is what was hidden; all where nothing was. */
  const toggle = (): void => {
    const shown = on().map(({ id }) => id)
    const changed =
      shown.length > 0 || hidden.length > 0 ? [...shown, ...hidden] : props.layers.map(({ id }) => id)
    hidden = shown
    for (const id of changed) setLayerOn(id, shown.length === 0)
  }
  return (
    <>
      <div class="layer-group">
        <h3>{title()}</h3>
        <span class="layer-count tabular">{texts().layers.groupOn(on().length, props.layers.length)}</span>
        <IconButton
          small
          icon={on().length > 0 ? 'eye' : 'eyeOff'}
          label={on().length > 0 ? texts().layers.hideGroup(title()) : texts().layers.showGroup(title())}
          onClick={toggle}
        />
      </div>
      <ul>
        <For each={props.layers}>{(setting) => <LayerRow setting={setting} />}</For>
      </ul>
    </>
  )
}
