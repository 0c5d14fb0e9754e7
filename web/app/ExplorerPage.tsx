import {
  createEffect,
  createMemo,
  createSignal,
  lazy,
  on,
  onCleanup,
  onMount,
  Show,
  Suspense,
  untrack,
} from 'solid-js'
import { BasemapPicker } from '#web/features/basemap/BasemapPicker.tsx'
import { MapButtons } from '#web/features/camera/MapButtons.tsx'
import { LayerPanel } from '#web/features/layers/LayerPanel.tsx'
import { SearchBox } from '#web/features/search/SearchBox.tsx'
import { texts } from '#web/i18n/language.ts'
import { HoverLabel } from '#web/map/HoverLabel.tsx'
import { MapView } from '#web/map/MapView.tsx'
import type { KyosoMap, Picked } from '#web/map/makeMap.ts'
import { isAreaListed } from '#web/project/areaListed.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { firstGround } from '#web/project/firstGround.ts'
import { createTransitStore, TransitContext } from '#web/project/transitStore.ts'
import { createViewStore, ViewContext } from '#web/project/viewStore.ts'
import { createVisibleFeatures, VisibleContext } from '#web/project/visibleFeatures.ts'
import { colorScheme } from '#web/ui/colorScheme.ts'
import { createMediaQuery } from '#web/ui/createMediaQuery.ts'
import { createRemembered } from '#web/ui/createRemembered.ts'
import { Icon } from '#web/ui/Icon.tsx'
import type { SheetHeight } from '#web/ui/sheetHeight.ts'
import { Infobox, PickChooser, TimeBar, VisibleList } from './lazyPanels.ts'
import './explorer.css'
import { FirstHint } from './FirstHint.tsx'
import { LoadFailed } from './LoadFailed.tsx'
import { mapPadding, underHalfSheet } from './mapPadding.ts'
import { Notice } from './Notice.tsx'

const LiveLayers = lazy(async () => {
  await firstGround
  return { default: (await import('#web/map/LiveLayers.tsx')).LiveLayers }
})
const PictureDialog = lazy(async () => {
  await firstGround
  return { default: (await import('#web/features/picture/PictureDialog.tsx')).PictureDialog }
})
const ExplorerSheet = lazy(() =>
  import('./ExplorerSheet.tsx').then((module) => ({ default: module.ExplorerSheet })),
)
const TableDrawer = lazy(() =>
  import('./TableDrawer.tsx').then((module) => ({ default: module.TableDrawer })),
)

const MOBILE = '(max-width: 760px)'

/** The map with everything beside it: layers and search left, details right, time below. On a phone, one sheet. */
export const ExplorerPage = () => {
  const store = createViewStore()
  const { view, select, openTable } = store
  const datasets = useDatasets()
  const transit = createTransitStore(view, store.setDate)
  const { visible, setBox } = createVisibleFeatures(view, datasets)
  const isPhone = createMediaQuery(MOBILE)
  const isNarrow = createMediaQuery('(max-width: 1199px)')
  const [kyosoMap, setKyosoMap] = createSignal<KyosoMap>()
  const [choice, setChoice] = createSignal<Picked[]>([])
  const [hover, setHover] = createSignal<{ picked: Picked; x: number; y: number } | null>(null)
  const [listOpen, setListOpen] = createRemembered('listOpen', false)
  const [notice, setNotice] = createSignal('')
  const [pictured, setPictured] = createSignal(false)

  const timeNeeded = createMemo(() =>
    view.layers.some((layer) => layer.on && ['live_buses', 'jrbus_stops', 'jrbus_routes'].includes(layer.id)),
  )
  const [sheet, setSheet] = createSignal<SheetHeight>(view.selection ? 'half' : 'peek')
  const [size, setSize] = createSignal({ width: innerWidth, height: innerHeight })
  const padding = createMemo(
    () =>
      mapPadding(
        isPhone()
          ? { phone: true, height: size().height, sheet: sheet() }
          : {
              phone: false,
              width: size().width,
              details: view.selection !== null,
              table: view.table !== null,
            },
      ),
    undefined,
    { equals: (left, right) => JSON.stringify(left) === JSON.stringify(right) },
  )
  const sheetCovers = (position: [number, number]): boolean => {
    const point = kyosoMap()?.map.project(position)
    return point !== undefined && point.y > size().height - underHalfSheet(size().height)
  }
  let explorer!: HTMLDivElement
  const measure = (): void => {
    setSize({ width: explorer.clientWidth, height: explorer.clientHeight })
  }

  createEffect(() => {
    const drawable = datasets.all().filter((dataset) => dataset.geometry !== 'none' || isAreaListed(dataset))
    untrack(() => store.addLayers(drawable.map((dataset) => dataset.id)))
  })

  const pick = (picked: Picked[]): void => {
    setChoice(picked.length > 1 ? picked : [])
    const [only] = picked
    if (picked.length <= 1) select(only ?? null)
  }

  createEffect(
    on(kyosoMap, (made) => {
      if (!made) return
      const { map } = made
      const report = (): void => {
        const bounds = map.getBounds()
        setBox([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()])
      }
      map.on('moveend', report)
      report()
      const observer = new ResizeObserver(() => map.resize())
      observer.observe(map.getContainer())
      onCleanup(() => observer.disconnect())
    }),
  )

  onMount(() => {
    // before the map is made: its camera lies in the middle of what is free
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(explorer)
    onCleanup(() => observer.disconnect())

    const onKey = (event: KeyboardEvent): void => {
      // a popover is closed by the browser: what lies under it stays
      const inside = event.target instanceof HTMLInputElement || document.querySelector(':popover-open')
      if (event.key === 'Escape' && !inside) {
        setChoice([])
        select(null)
      }
    }
    document.addEventListener('keydown', onKey)
    onCleanup(() => document.removeEventListener('keydown', onKey))
  })

  return (
    <ViewContext.Provider value={store}>
      <TransitContext.Provider value={transit}>
        <VisibleContext.Provider value={visible}>
          <div
            ref={explorer}
            class="explorer"
            classList={{ 'with-table': view.table !== null, phone: isPhone() }}
          >
            <h1 class="visually-hidden">{texts().nav.map}</h1>
            <div class="explorer-map">
              <MapView
                scheme={colorScheme()}
                padding={padding()}
                onPick={pick}
                onHover={(picked, point) => setHover(picked && { picked, ...point })}
                onBasemapFailed={() => setNotice(texts().map.basemapFailed)}
                onMap={setKyosoMap}
              />
              <Show when={kyosoMap()}>
                {(map) => (
                  <Suspense>
                    <LiveLayers map={map()} scheme={colorScheme()} />
                  </Suspense>
                )}
              </Show>
              <Show when={!isPhone() && hover()}>{(over) => <HoverLabel {...over()} />}</Show>
              <Show when={choice().length > 0}>
                <Suspense>
                  <PickChooser picked={choice()} onDone={() => setChoice([])} />
                </Suspense>
              </Show>
            </div>

            <div class="explorer-search">
              <SearchBox short={isNarrow()} />
              <Show when={!notice() && choice().length === 0}>
                <FirstHint />
              </Show>
            </div>
            <div class="explorer-buttons">
              <MapButtons onNotice={setNotice} onPicture={() => setPictured(true)} />
              <BasemapPicker />
            </div>
            <Show when={datasets.failed()}>
              <div class="explorer-notice">
                <LoadFailed onRetry={datasets.retry} />
              </div>
            </Show>
            <Show when={notice()}>
              <div class="explorer-notice">
                <Notice text={notice()} onClose={() => setNotice('')} />
              </div>
            </Show>

            <Show
              when={!isPhone()}
              fallback={
                <Suspense>
                  <ExplorerSheet
                    height={sheet()}
                    onHeight={setSheet}
                    showTime={timeNeeded()}
                    covers={sheetCovers}
                  />
                </Suspense>
              }
            >
              <div class="explorer-left">
                <LayerPanel collapsible />
                <details
                  class="visible-panel panel"
                  open={listOpen()}
                  onToggle={(event) => setListOpen(event.currentTarget.open)}
                >
                  <summary>
                    <span>{texts().list.title}</span>
                    <span class="layer-count tabular">{visible().length}</span>
                    <Icon name={listOpen() ? 'chevronUp' : 'chevronDown'} size={18} />
                  </summary>
                  <Show when={listOpen()}>
                    <Suspense fallback={<p class="page-loading muted">{texts().loading}</p>}>
                      <VisibleList />
                    </Suspense>
                  </Show>
                </details>
              </div>
              <Show when={view.selection}>
                {(selection) => (
                  <aside class="explorer-right panel" aria-label={texts().info.title}>
                    <Suspense fallback={<p class="page-loading muted">{texts().loading}</p>}>
                      <Infobox selection={selection()} />
                    </Suspense>
                  </aside>
                )}
              </Show>
              <Show when={timeNeeded()}>
                <div class="explorer-time">
                  <Suspense>
                    <TimeBar />
                  </Suspense>
                </div>
              </Show>
            </Show>
            <Show when={kyosoMap()}>
              {(map) => (
                <Suspense>
                  <PictureDialog map={map()} open={pictured()} onClose={() => setPictured(false)} />
                </Suspense>
              )}
            </Show>
            <Show when={view.table}>
              {(table) => (
                <Suspense>
                  <TableDrawer dataset={table()} onClose={() => openTable(null)} />
                </Suspense>
              )}
            </Show>
          </div>
        </VisibleContext.Provider>
      </TransitContext.Provider>
    </ViewContext.Provider>
  )
}
