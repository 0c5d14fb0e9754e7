import { createEffect, createSignal, For, Match, on, Show, Suspense, Switch } from 'solid-js'
import type { Theme } from '#geodata/schema/dataset.ts'
import { LayerPanel } from '#web/features/layers/LayerPanel.tsx'
import { texts } from '#web/i18n/language.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { anchorOf } from '#web/project/drawnFeatures.ts'
import { useView } from '#web/project/viewStore.ts'
import { BottomSheet } from '#web/ui/BottomSheet.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import type { SheetHeight } from '#web/ui/sheetHeight.ts'
import { Infobox, NearbyList, TimeBar, VisibleList } from './lazyPanels.ts'

/** What a clock belongs to; above anything else it is in the way. */
const timedThemes: Theme[] = ['transport-stop', 'transport-link']

type Tab = 'list' | 'layers' | 'info' | 'nearby'

type ExplorerSheetProps = {
  height: SheetHeight
  onHeight: (height: SheetHeight) => void
  showTime: boolean
  /** Whether the sheet, half open, lies over a place (lon, lat) of the map. */
  covers: (position: [number, number]) => boolean
}

/** The phone's one sheet: what is in view, the layers, what is selected, what is near; the clock at its head. */
export const ExplorerSheet = (props: ExplorerSheetProps) => {
  const { view, select, flyTo } = useView()
  const datasets = useDatasets()
  const [tab, setTab] = createSignal<Tab>(view.selection ? 'info' : 'list')
  const [centre, setCentre] = createSignal<[number, number]>([view.camera.lon, view.camera.lat])

  createEffect(
    on(
      () => view.selection,
      (selection) => {
        if (selection) {
          setTab('info')
          if (props.height === 'peek') props.onHeight('half')
          const feature = datasets.feature(selection.dataset, selection.uid)
          const position = feature && anchorOf(feature)
          if (position && props.covers(position)) flyTo({ kind: 'place', position })
        } else if (tab() === 'info') setTab('list')
      },
      { defer: true },
    ),
  )

  const timed = (): boolean => {
    const { selection } = view
    const theme = selection && datasets.find(selection.dataset)?.theme
    return selection?.dataset === 'live_buses' || (theme ? timedThemes.includes(theme) : false)
  }
  const searchNear = (): void => {
    select(null)
    setCentre([view.camera.lon, view.camera.lat])
    setTab('nearby')
    props.onHeight('half')
    // the middle of the map is now the middle of what the sheet leaves free
    flyTo({ kind: 'place', position: centre() })
  }
  const tabs = (): { id: Tab; title: string }[] => [
    { id: 'list', title: texts().list.title },
    { id: 'layers', title: texts().layers.title },
    ...(view.selection ? [{ id: 'info' as const, title: texts().info.title }] : []),
    ...(tab() === 'nearby' ? [{ id: 'nearby' as const, title: texts().nearby.title }] : []),
  ]

  return (
    <>
      <button type="button" class="near-button" title={texts().nearby.buttonHint} onClick={searchNear}>
        <Icon name="nearby" size={24} />
        {texts().nearby.button}
      </button>
      <BottomSheet label={texts().sheet.label} height={props.height} onHeight={props.onHeight}>
        <Show when={props.showTime && (tab() !== 'info' || timed())}>
          <Suspense>
            <TimeBar />
          </Suspense>
        </Show>
        <div class="sheet-tabs" role="tablist" aria-label={texts().sheet.label}>
          <For each={tabs()}>
            {(each) => (
              <button
                type="button"
                role="tab"
                id={`sheet-tab-${each.id}`}
                aria-selected={tab() === each.id}
                aria-controls="sheet-tab-panel"
                onClick={() => {
                  setTab(each.id)
                  if (props.height === 'peek') props.onHeight('half')
                }}
              >
                {each.title}
              </button>
            )}
          </For>
        </div>
        <div class="sheet-body" role="tabpanel" id="sheet-tab-panel" aria-labelledby={`sheet-tab-${tab()}`}>
          <Suspense>
            <Switch>
              <Match when={tab() === 'layers'}>
                <LayerPanel />
              </Match>
              <Match when={tab() === 'list'}>
                <VisibleList />
              </Match>
              <Match when={tab() === 'nearby'}>
                <div class="sheet-padded">
                  <NearbyList
                    position={centre()}
                    title={`${texts().nearby.title}（${texts().nearby.from}）`}
                  />
                </div>
              </Match>
              <Match when={view.selection}>{(selection) => <Infobox selection={selection()} />}</Match>
            </Switch>
          </Suspense>
        </div>
      </BottomSheet>
    </>
  )
}
