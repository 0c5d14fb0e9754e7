import { createMemo, For, Show } from 'solid-js'
import type { StoryPage } from '#geodata/schema/map/storyPage.ts'
import { storyTexts } from '#web/i18n/maps/storyTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { setPage } from '#web/project/document/commands/storyCommands.ts'
import { layerTitle } from '#web/project/document/layerTitle.ts'
import { layerLines } from '#web/project/document/layerTree.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { goneCount, shownLayerIds } from '#web/project/story/pageLayers.ts'
import { SwitchInput } from '#web/ui/propertyForm/SwitchInput.tsx'

/** Which layers a page shows: those of the map, or its own choice of them. */
export const PageLayers = (props: { page: StoryPage }) => {
  const map = useMap()
  const datasets = useDatasets()
  const layers = createMemo(() =>
    layerLines(map.document.layers).flatMap(({ layer }) => (layer.kind === 'group' ? [] : [layer])),
  )
  const named = (): string[] => [...(props.page.layers ?? shownLayerIds(map.document.layers))]
  const set = (ids: string[] | null): void => map.edit(setPage(props.page.id, { layers: ids }, 'pageLayers'))
  const toggle = (id: string): void =>
    set(named().includes(id) ? named().filter((each) => each !== id) : [...named(), id])
  const gone = () => goneCount(map.document.layers, props.page)
  return (
    <fieldset class="plain-fieldset page-layers">
      <legend class="field-title">{storyTexts().layers}</legend>
      <SwitchInput
        title={storyTexts().layersAsMap}
        value={props.page.layers === null}
        onChange={(on) => set(on ? null : named())}
      />
      <Show when={gone() > 0}>
        <p class="notice small-text" role="status">
          {storyTexts().layersGone(gone())}{' '}
          <button
            type="button"
            class="text-button"
            onClick={() => set(named().filter((id) => layers().some((layer) => layer.id === id)))}
          >
            {storyTexts().forgetGone}
          </button>
        </p>
      </Show>
      <Show when={props.page.layers !== null}>
        <Show when={layers().length > 0} fallback={<p class="field-help">{storyTexts().layersNone}</p>}>
          <For each={layers()}>
            {(layer) => (
              <label class="switch-row">
                <input
                  type="checkbox"
                  class="checkbox"
                  checked={named().includes(layer.id)}
                  onChange={() => toggle(layer.id)}
                />
                {layerTitle(layer, datasets.find(layer.source))}
              </label>
            )}
          </For>
        </Show>
      </Show>
    </fieldset>
  )
}
