import { createMemo, For, Show } from 'solid-js'
import { type ThemeGroup, themeGroups } from '#geodata/themes/theme.ts'
import { themeLooks } from '#geodata/themes/themeLooks.ts'
import { texts } from '#web/i18n/language.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { isLiveLayer, type LayerSetting } from '#web/project/view.ts'
import { useView } from '#web/project/viewStore.ts'
import { createRemembered } from '#web/ui/createRemembered.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { LayerGroup } from './LayerGroup.tsx'
import { liveLayers } from './liveLayers.ts'
import './LayerPanel.css'

/** Every layer of the map by theme: on or off, how opaque, in what order, what it means, where it comes from. */
export const LayerPanel = (props: { collapsible?: boolean }) => {
  const { view } = useView()
  const datasets = useDatasets()
  const [open, setOpen] = createRemembered('layersOpen', true)

  const groupOf = (setting: LayerSetting): ThemeGroup | undefined => {
    if (isLiveLayer(setting.id)) return liveLayers[setting.id].group
    const dataset = datasets.find(setting.id)
    return dataset && themeLooks[dataset.theme].group
  }

  /** Centroids for the search are nothing to look at: in the panel only where an address has brought them along. */
  const broughtAlong = new Set(view.layers.filter(({ on }) => on).map(({ id }) => id))
  const isOffered = ({ id }: LayerSetting): boolean =>
    datasets.find(id)?.theme !== 'town' || broughtAlong.has(id)

  const groups = createMemo(() =>
    themeGroups.map((group) => ({
      group,
      layers: view.layers.filter((setting) => groupOf(setting) === group && isOffered(setting)),
    })),
  )

  return (
    <section class="layer-panel panel" aria-labelledby="layer-panel-title">
      <div class="layer-panel-head">
        <h2 id="layer-panel-title" tabindex="-1">
          {texts().layers.title}
        </h2>
        <Show when={props.collapsible}>
          <IconButton
            small
            icon={open() ? 'chevronUp' : 'chevronDown'}
            label={open() ? texts().layers.collapse : texts().layers.expand}
            aria-expanded={open()}
            onClick={() => setOpen(!open())}
          />
        </Show>
      </div>
      <Show when={open()}>
        <div class="layer-panel-body">
          <For each={groups()}>
            {({ group, layers }) => (
              <Show when={layers.length > 0}>
                <LayerGroup group={group} layers={layers} />
              </Show>
            )}
          </For>
        </div>
      </Show>
    </section>
  )
}
