import { createSignal, For, Match, Show, Switch } from 'solid-js'
import type { Bbox } from '#geodata/schema/dataset.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import type { Camera } from '#geodata/schema/map/scene.ts'
import { FormTab } from '#web/features/formBuilder/FormTab.tsx'
import { InfoboxTab } from '#web/features/infoboxEditor/InfoboxTab.tsx'
import { LayerForm } from '#web/features/layerList/LayerForm.tsx'
import { SceneForm } from '#web/features/scene/SceneForm.tsx'
import { StyleForm } from '#web/features/styleWizard/StyleForm.tsx'
import { StyleTab } from '#web/features/styleWizard/StyleTab.tsx'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { sketchTexts } from '#web/i18n/maps/sketchTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { layerTitle } from '#web/project/document/layerTitle.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { MadeBy } from './analysisParts.ts'
import { FormSample } from './FormSample.tsx'
import { InfoboxPreview } from './InfoboxPreview.tsx'
import '#web/ui/segments.css'

type InspectorProps = { camera: Camera; box: Bbox | null; onLook: (camera: Camera) => void }

const layerTabs = ['layer', 'form', 'style', 'infobox'] as const
type LayerTab = (typeof layerTabs)[number]

/** Everything about what is selected: the scene, a layer in three tabs, a style. */
export const Inspector = (props: InspectorProps) => {
  const map = useMap()
  const datasets = useDatasets()
  const [tab, setTab] = createSignal<LayerTab>('layer')

  const layer = (): MapLayer | undefined => {
    const selection = map.selection()
    return selection?.kind === 'layer' ? map.document.layers.find(({ id }) => id === selection.id) : undefined
  }
  const style = () => {
    const selection = map.selection()
    return selection?.kind === 'style' ? map.document.styles.find(({ id }) => id === selection.id) : undefined
  }
  const madeOf = ({ source }: MapLayer) => {
    const dataset = datasets.find(source)
    return dataset?.recipe && { dataset, recipe: dataset.recipe }
  }
  const hasTabs = () => layer()?.kind === 'dataset' || layer()?.kind === 'sketch'
  const tabs = () => layerTabs.filter((each) => each !== 'form' || layer()?.kind === 'sketch')
  const shown = (): LayerTab => (hasTabs() && tabs().includes(tab()) ? tab() : 'layer')
  const tabTitle = (each: LayerTab): string =>
    each === 'form' ? sketchTexts().layer.tab : mapTexts().inspector[each]

  const layerInspector = (chosen: () => MapLayer) => (
    <>
      <div class="inspector-head">
        <h2 id="inspector-title">{layerTitle(chosen(), datasets.find(chosen().source))}</h2>
        <Show when={hasTabs()}>
          <div class="segments" role="tablist" aria-label={mapTexts().inspector.tabs}>
            <For each={tabs()}>
              {(each) => (
                <button
                  type="button"
                  role="tab"
                  id={`inspector-${each}`}
                  aria-selected={shown() === each}
                  aria-controls="inspector-panel"
                  onClick={() => setTab(each)}
                >
                  {tabTitle(each)}
                </button>
              )}
            </For>
          </div>
        </Show>
      </div>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: it has one role or the other */}
      <div
        id="inspector-panel"
        role={hasTabs() ? 'tabpanel' : 'group'}
        aria-labelledby={hasTabs() ? `inspector-${shown()}` : 'inspector-title'}
      >
        <Switch>
          <Match when={shown() === 'layer'}>
            <LayerForm layer={chosen()}>
              <Show when={madeOf(chosen())}>
                {(made) => <MadeBy dataset={made().dataset} recipe={made().recipe} />}
              </Show>
            </LayerForm>
          </Match>
          <Match when={shown() === 'form' && datasets.find(chosen().source)}>
            {(dataset) => <FormTab dataset={dataset()} show={(form) => <FormSample form={form} />} />}
          </Match>
          <Match when={shown() === 'style'}>
            <StyleTab layer={chosen()} />
          </Match>
          <Match when={shown() === 'infobox'}>
            <InfoboxTab
              layer={chosen()}
              preview={({ blocks, dataset, feature }) => (
                <InfoboxPreview layer={chosen()} blocks={blocks} dataset={dataset} feature={feature} />
              )}
            />
          </Match>
        </Switch>
      </div>
    </>
  )

  return (
    <Switch
      fallback={
        <>
          <h2 class="visually-hidden">{mapTexts().panels.right}</h2>
          <p class="inspector-nothing muted">{mapTexts().inspector.nothing}</p>
        </>
      }
    >
      <Match when={map.selection()?.kind === 'scene'}>
        <div class="inspector-head">
          <h2>{mapTexts().scene.title}</h2>
        </div>
        <SceneForm {...props} />
      </Match>
      <Match when={layer()}>{layerInspector}</Match>
      <Match when={style()}>
        {(known) => (
          <>
            <div class="inspector-head">
              <h2>{known().title}</h2>
            </div>
            <StyleForm style={known()} />
          </>
        )}
      </Match>
    </Switch>
  )
}
