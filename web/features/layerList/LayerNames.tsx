import { createMemo, For, Show } from 'solid-js'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { layerTitle } from '#web/project/document/layerTitle.ts'
import { layerLines } from '#web/project/document/layerTree.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { LayerSymbol } from './LayerSymbol.tsx'
import './layerList.css'

type LayerNamesProps = { onTable: (layer: string) => void }

/** The layers for whom they are not to be changed: their names and looks; a sketch is chosen to be drawn in. */
export const LayerNames = (props: LayerNamesProps) => {
  const map = useMap()
  const datasets = useDatasets()
  const lines = createMemo(() => layerLines(map.document.layers.filter(({ visible }) => visible)))
  const titleOf = (layer: MapLayer): string => layerTitle(layer, datasets.find(layer.source))
  const hasTable = ({ kind }: MapLayer): boolean => kind === 'dataset' || kind === 'sketch'
  const isChosen = (layer: MapLayer): boolean => {
    const selection = map.selection()
    return selection?.kind === 'layer' && selection.id === layer.id
  }
  return (
    <section class="editor-section" aria-labelledby="layer-names-title">
      <div class="editor-section-head">
        <h2 id="layer-names-title">{mapTexts().layers.title}</h2>
      </div>
      <ul class="layer-lines" aria-label={mapTexts().layers.list}>
        <For each={lines()} fallback={<li class="layer-help muted">{mapTexts().layers.noneYet}</li>}>
          {({ layer, depth }) => (
            <li
              class="layer-entry"
              classList={{ inside: depth === 1, selected: isChosen(layer) }}
              data-layer={layer.id}
            >
              <button
                type="button"
                class="layer-select"
                aria-current={isChosen(layer) ? 'true' : undefined}
                onClick={() => map.select({ kind: 'layer', id: layer.id })}
              >
                <Show when={layer.kind !== 'group'} fallback={<Icon name="folder" size={20} />}>
                  <LayerSymbol layer={layer} />
                </Show>
                <span class="layer-name">{titleOf(layer)}</span>
              </button>
              <Show when={hasTable(layer)}>
                <IconButton
                  small
                  icon="table"
                  label={`${titleOf(layer)}: ${mapTexts().layers.table}`}
                  onClick={() => props.onTable(layer.id)}
                />
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
