import { createMemo, createSignal, type JSX, onCleanup, onMount, Show, Suspense } from 'solid-js'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import type { Moment } from '#geodata/schema/map/storyPage.ts'
import type { Device } from '#geodata/schema/widget/alignSystem.ts'
import { isArranged } from '#geodata/schema/widget/isArranged.ts'
import { AboutMap } from '#web/features/reader/AboutMap.tsx'
import { ReaderButtons } from '#web/features/reader/ReaderButtons.tsx'
import { readerTexts } from '#web/i18n/readerTexts.ts'
import { DocumentMap, type LayerPick } from '#web/map/DocumentMap.tsx'
import type { MapPadding } from '#web/map/flights.ts'
import type { KyosoMap } from '#web/map/makeMap.ts'
import type { Clock } from '#web/project/clock.ts'
import { anchorOf } from '#web/project/drawnFeatures.ts'
import { settleFirstGround } from '#web/project/firstGround.ts'
import { cameraOf } from '#web/project/story/cameraOf.ts'
import { layersOnPage } from '#web/project/story/pageLayers.ts'
import { BottomSheet } from '#web/ui/BottomSheet.tsx'
import { colorScheme } from '#web/ui/colorScheme.ts'
import { createMediaQuery } from '#web/ui/createMediaQuery.ts'
import type { SheetHeight } from '#web/ui/sheetHeight.ts'
import { createReading } from './createReading.ts'
import { EmbeddedStrip } from './EmbeddedStrip.tsx'
import { PublishedAbout } from './PublishedAbout.tsx'
import { PublishedFoot } from './PublishedFoot.tsx'
import { publishedPadding } from './publishedPadding.ts'
import { PickList, PresentTimeBar, PublishedWidgets, SelectionReader, StoryPanel } from './publishedPanels.ts'
import type { ReadData, ReadMap } from './readMap.ts'
import './published.css'

type PublishedMapProps = {
  map: ReadMap
  store: ReadData
  embedded?: boolean
  /** Where others find it. */
  address?: string
  /** What its readers say, where they can. */
  voices?: () => JSX.Element
}

/** What the first page of a story shows; of a map without one, what it shows by itself. */
const firstOf = ({ layers, pages: [page] }: MapDocument): { layers: MapLayer[]; moment: Moment | null } => ({
  layers: layersOnPage(layers, page),
  moment: page?.moment ?? null,
})

/** The map with what its maker says about it: beside it, or on a phone in one sheet; inside another page, hardly anything. */
export const PublishedMap = (props: PublishedMapProps) => {
  const { store } = props
  const isPhone = createMediaQuery('(max-width: 760px)')
  /** Inside another page there is room for the map alone. */
  const telling = () => !props.embedded && props.map.document.pages.length > 0
  const [told, setTold] = createSignal(firstOf(props.map.document))
  const shown = createMemo((): ReadMap => {
    const made = props.map.document
    if (!telling()) return props.map
    const camera = cameraOf(made.pages, 0, made.scene.camera)
    return {
      ...props.map,
      document: { ...made, scene: { ...made.scene, camera }, layers: told().layers },
    }
  })
  const reading = createReading(shown, store)
  const { document, data, selection, choice } = reading
  const [camera, setCamera] = createSignal(props.map.document.scene.camera)
  const [kyosoMap, setKyosoMap] = createSignal<KyosoMap>()
  const [sheet, setSheet] = createSignal<SheetHeight>(telling() ? 'half' : 'peek')
  const [clock, setClock] = createSignal<Clock>()
  const [legendOpen, setLegendOpen] = createSignal(false)
  /** What the widgets leave of the map; undefined while what stands on every map stands on this one. */
  const [room, setRoom] = createSignal<MapPadding>()
  const [turned, setTurned] = createSignal<{ page: string } | null>(null)
  const device = (): Device => (isPhone() && !props.embedded ? 'phone' : 'desktop')
  const arranged = createMemo(() => isArranged(props.map.document.widgets, device()))
  let page!: HTMLDivElement
  const [height, setHeight] = createSignal(innerHeight)
  const padding = createMemo(() => {
    const free = arranged() ? room() : undefined
    if (free) return free
    return publishedPadding({
      embedded: props.embedded === true,
      phone: isPhone(),
      height: height(),
      sheet: sheet(),
      details: selection() !== null,
      timed: reading.isTimed(),
      telling: telling(),
    })
  })

  const open = (picked: LayerPick | null): void => {
    reading.open(picked)
    if (!picked) return
    if (sheet() === 'peek') setSheet('half')
    reveal(picked)
  }
  /** What has been opened is moved into the part of the map that nothing covers. */
  const reveal = (picked: LayerPick): void => {
    const feature = reading.feature(picked)
    const made = kyosoMap()
    // of a line or an area, some part was under the pointer
    const position = feature?.geometry?.type === 'Point' ? anchorOf(feature) : null
    if (!position || !made) return
    const { x, y } = made.map.project(position)
    const { top, right, bottom, left } = padding()
    const free = x > left && x < page.clientWidth - right && y > top && y < page.clientHeight - bottom
    if (!free) made.fly({ kind: 'place', position })
  }
  const pick = (picked: LayerPick[]): void => {
    const meant = reading.meant(picked)
    if (meant.length > 1) reading.choose(meant)
    else open(meant[0] ?? null)
  }
  onMount(() => {
    const observer = new ResizeObserver(() => {
      setHeight(page.clientHeight)
      kyosoMap()?.map.resize()
    })
    observer.observe(page)
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || globalThis.document.querySelector(':popover-open')) return
      open(null)
      setLegendOpen(false)
    }
    globalThis.document.addEventListener('keydown', onKey)
    onCleanup(() => {
      observer.disconnect()
      globalThis.document.removeEventListener('keydown', onKey)
    })
  })

  const clockBar = () => <PresentTimeBar onClock={(next) => setClock(() => next)} />
  const time = () => (
    <Show when={!props.embedded && !arranged() && reading.isTimed()}>
      <div class="published-time" hidden={isPhone() && sheet() === 'peek'}>
        <Suspense>{clockBar()}</Suspense>
      </div>
    </Show>
  )
  const about = () => (
    <PublishedAbout
      map={props.map}
      reading={reading}
      zoom={camera().zoom}
      onRetry={store.retry}
      voices={props.voices?.()}
    />
  )
  const story = () => (
    <Suspense fallback={about()}>
      <StoryPanel
        {...data}
        document={props.map.document}
        hasFailed={store.hasFailed}
        assetAddress={store.assetAddress}
        kyosoMap={kyosoMap()}
        onShow={setTold}
        turned={turned()}
        head={<AboutMap about={props.map.document.about} publishedAt={props.map.publishedAt} />}
        map={about()}
        foot={
          <>
            {props.voices?.()}
            <PublishedFoot />
          </>
        }
      />
    </Suspense>
  )
  const details = (picked: LayerPick) => (
    <Suspense>
      <SelectionReader
        {...data}
        document={document()}
        pick={picked}
        assetAddress={store.assetAddress}
        onOpen={open}
      />
    </Suspense>
  )

  return (
    <div
      ref={page}
      class="published"
      classList={{
        phone: isPhone() && !props.embedded,
        embedded: props.embedded === true,
        telling: telling(),
        arranged: arranged() && room() !== undefined,
      }}
    >
      <div class="published-map">
        <DocumentMap
          {...data}
          document={document()}
          hasFailed={store.hasFailed}
          reading
          scheme={colorScheme()}
          padding={padding()}
          clock={clock()}
          moment={telling() ? told().moment : null}
          selection={selection()}
          onPick={pick}
          onHover={() => {}}
          onCamera={setCamera}
          onMap={setKyosoMap}
          onGround={() => {
            reading.stand()
            settleFirstGround()
          }}
        />
      </div>
      <Show
        when={arranged()}
        fallback={
          <div class="published-buttons">
            <ReaderButtons
              camera={camera()}
              home={props.map.document.scene.camera}
              address={props.address}
              onFly={(wish) => kyosoMap()?.fly(wish)}
            />
          </div>
        }
      >
        <div class="published-widgets" hidden={isPhone() && sheet() === 'full'}>
          <Suspense>
            <PublishedWidgets
              map={props.map}
              store={store}
              reading={reading}
              device={device()}
              kyosoMap={kyosoMap()}
              camera={camera()}
              address={props.address}
              about={telling() || props.embedded ? undefined : about}
              time={reading.isTimed() ? clockBar : undefined}
              onOpen={open}
              onPage={telling() ? (next) => setTurned({ page: next }) : undefined}
              onRoom={setRoom}
            />
          </Suspense>
        </div>
      </Show>
      <Show when={choice().length > 0}>
        <div class="published-choice">
          <Suspense>
            <PickList
              {...data}
              document={document()}
              picked={choice()}
              onOpen={open}
              onClose={() => reading.choose([])}
            />
          </Suspense>
        </div>
      </Show>
      <Show when={props.embedded}>
        <EmbeddedStrip reading={reading} zoom={camera().zoom} open={legendOpen()} onOpen={setLegendOpen} />
      </Show>
      <Show when={!props.embedded && !isPhone()}>
        <Show when={telling() || !arranged()}>
          <aside class="published-about panel" aria-label={readerTexts().about}>
            {telling() ? story() : about()}
          </aside>
        </Show>
        {time()}
      </Show>
      <Show when={props.embedded || !isPhone() ? selection() : null}>
        {(picked) => (
          <aside class="published-details panel" aria-label={readerTexts().details}>
            {details(picked())}
          </aside>
        )}
      </Show>
      <Show when={!props.embedded && isPhone()}>
        <BottomSheet label={readerTexts().about} height={sheet()} onHeight={setSheet}>
          {time()}
          <div class="published-sheet">
            <Show
              when={telling()}
              fallback={
                <Show when={selection()} fallback={<div class="published-about">{about()}</div>}>
                  {(picked) => details(picked())}
                </Show>
              }
            >
              {story()}
              <Show when={selection()}>
                {(picked) => <div class="published-over">{details(picked())}</div>}
              </Show>
            </Show>
          </div>
        </BottomSheet>
      </Show>
    </div>
  )
}
