import { createSignal, For, Show } from 'solid-js'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import { liveLayerIds } from '#geodata/schema/map/mapLayer.ts'
import { themeGroups, themeGroupTitles } from '#geodata/themes/theme.ts'
import { themeLooks } from '#geodata/themes/themeLooks.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { analysisTexts } from '#web/i18n/maps/analysisTexts.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { sketchTexts } from '#web/i18n/maps/sketchTexts.ts'
import { legendLook } from '#web/map/drawnLook.ts'
import { LegendSymbol } from '#web/map/LegendSymbol.tsx'
import { useDatasets } from '#web/project/datasetStore.ts'
import { addDatasetLayer, addLiveLayer } from '#web/project/document/commands/layerCommands.ts'
import { newId } from '#web/project/document/newId.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Icon } from '#web/ui/Icon.tsx'

type AddLayerDialogProps = { onAddSketch: () => void; onAnalyse: () => void; onClose: () => void }

/** The data of the server by theme, to be laid on the map one by one; and the ways to make new data. */
export const AddLayerDialog = (props: AddLayerDialogProps) => {
  const map = useMap()
  const datasets = useDatasets()
  const [text, setText] = createSignal('')
  let added: string | undefined
  /** What was added last is what one goes on with. */
  const close = (): void => {
    props.onClose()
    if (added !== undefined) map.select({ kind: 'layer', id: added })
  }

  const fits = (...words: string[]): boolean =>
    words.some((word) => word.toLowerCase().includes(text().trim().toLowerCase()))
  const drawable = (): DatasetSummary[] =>
    datasets
      .all()
      .filter((dataset) => dataset.locatedCount > 0)
      .filter(({ title, description }) => fits(title.ja, title.en, localized(description)))
  const groups = () =>
    themeGroups
      .map((group) => ({
        title: localized(themeGroupTitles[group]),
        datasets: drawable().filter(({ theme }) => themeLooks[theme].group === group),
      }))
      .filter((group) => group.datasets.length > 0)
  const live = () =>
    liveLayerIds
      .map((id) => ({
        id,
        title: id === 'live_buses' ? texts().layers.live.buses : texts().layers.live.arcs,
      }))
      .filter(({ title }) => fits(title))
  const isOnMap = (source: string): boolean => map.document.layers.some((layer) => layer.source === source)

  const addDataset = (dataset: string): void => {
    const id = newId()
    map.edit(addDatasetLayer(map.document, { id, dataset, style: null }))
    added = id
  }
  const addLive = (source: string): void => {
    const id = newId()
    map.edit(addLiveLayer(map.document, id, source))
    added = id
  }
  const mark = (source: string) => (
    <Show when={isOnMap(source)} fallback={<Icon name="plus" size={18} />}>
      <span class="chip">{mapTexts().layers.onMap}</span>
    </Show>
  )

  return (
    <Dialog title={mapTexts().layers.addLayer} onClose={close}>
      <button
        type="button"
        class="add-layer-choice add-sketch"
        onClick={() => {
          props.onClose()
          props.onAddSketch()
        }}
      >
        <Icon name="pencil" size={20} />
        <span class="add-layer-title">
          <b>{sketchTexts().layer.add}</b>
          <span class="small-text muted">{sketchTexts().layer.addHelp}</span>
        </span>
        <Icon name="plus" size={18} />
      </button>
      <Show when={map.document.layers.some(({ kind }) => kind === 'dataset' || kind === 'sketch')}>
        <button
          type="button"
          class="add-layer-choice add-sketch"
          onClick={() => {
            props.onClose()
            props.onAnalyse()
          }}
        >
          <Icon name="target" size={20} />
          <span class="add-layer-title">
            <b>{analysisTexts().add}</b>
            <span class="small-text muted">{analysisTexts().addHelp}</span>
          </span>
          <Icon name="plus" size={18} />
        </button>
      </Show>
      <input
        type="search"
        class="text-input add-layer-search"
        aria-label={mapTexts().layers.search}
        placeholder={mapTexts().layers.search}
        value={text()}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <For each={groups()}>
        {(group) => (
          <section>
            <h3 class="add-layer-group">{group.title}</h3>
            <ul>
              <For each={group.datasets}>
                {(dataset) => (
                  <li>
                    <button
                      type="button"
                      class="add-layer-choice"
                      data-dataset={dataset.id}
                      onClick={() => addDataset(dataset.id)}
                    >
                      <LegendSymbol look={legendLook(dataset.id, dataset)} />
                      <span class="add-layer-title">{localized(dataset.title)}</span>
                      <span class="small-text muted tabular">{texts().count(dataset.featureCount)}</span>
                      {mark(dataset.id)}
                    </button>
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
      <Show when={live().length > 0}>
        <section>
          <h3 class="add-layer-group">{mapTexts().layers.live}</h3>
          <ul>
            <For each={live()}>
              {({ id, title }) => (
                <li>
                  <button
                    type="button"
                    class="add-layer-choice"
                    data-dataset={id}
                    onClick={() => addLive(id)}
                  >
                    <LegendSymbol look={legendLook(id, undefined)} />
                    <span class="add-layer-title">{title}</span>
                    {mark(id)}
                  </button>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <Show when={groups().length === 0 && live().length === 0}>
        <p class="muted">{mapTexts().layers.noneFound}</p>
      </Show>
    </Dialog>
  )
}
