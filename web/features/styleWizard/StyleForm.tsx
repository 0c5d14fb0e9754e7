import { For, Show } from 'solid-js'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { layersWithStyle } from '#web/project/document/commands/styleCommands.ts'
import { layerTitle } from '#web/project/document/layerTitle.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { StyleWizard } from './StyleWizard.tsx'

/** A style opened from the list of styles: edited with the data of the first layer that has it. */
export const StyleForm = (props: { style: LayerStyle }) => {
  const map = useMap()
  const datasets = useDatasets()
  const users = () => layersWithStyle(map.document, props.style.id)
  const dataset = () => {
    const [first] = users()
    return first && datasets.find(first.source)
  }
  return (
    <div class="inspector-body">
      <Show when={users().length > 0} fallback={<p class="field-help">{mapTexts().styles.usedBy(0)}</p>}>
        <ul class="style-user-list">
          <For each={users()}>
            {(layer) => (
              <li>
                <button
                  type="button"
                  class="text-button"
                  onClick={() => map.select({ kind: 'layer', id: layer.id })}
                >
                  {layerTitle(layer, datasets.find(layer.source))}
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={dataset()}>{(known) => <StyleWizard style={props.style} dataset={known()} />}</Show>
    </div>
  )
}
