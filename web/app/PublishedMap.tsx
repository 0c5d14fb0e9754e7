import { createMemo, createSignal, onCleanup, onMount, Show, Suspense } from 'solid-js'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { Publication } from '#geodata/schema/map/mapSummary.ts'
import { AboutMap } from '#web/features/reader/AboutMap.tsx'
import { Credits } from '#web/features/reader/Credits.tsx'
import { ReaderButtons } from '#web/features/reader/ReaderButtons.tsx'
import { texts } from '#web/i18n/language.ts'
import { readerTexts } from '#web/i18n/readerTexts.ts'
import { DocumentMap, type LayerPick } from '#web/map/DocumentMap.tsx'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { anchorOf } from '#web/project/drawnFeatures.ts'
import { settleFirstGround } from '#web/project/firstGround.ts'
import type { PublicationStore } from '#web/project/publicationStore.ts'
import { BottomSheet } from '#web/ui/BottomSheet.tsx'
import { colorScheme } from '#web/ui/colorScheme.ts'
import { createMediaQuery } from '#web/ui/createMediaQuery.ts'
import { Icon } from '#web/ui/Icon.tsx'
import type { SheetHeight } from '#web/ui/sheetHeight.ts'
import { PublishedFoot } from './PublishedFoot.tsx'
import { publishedPadding } from './publishedPadding.ts'
import { DocumentLegend, LayerList, PickList, SelectionReader } from './publishedPanels.ts'

type PublishedMapProps = { publication: Publication; store: PublicationStore; embedded: boolean }

/** The map with what its maker says about it: beside it, or on a phone in one sheet; inside another page, hardly anything. */
export const PublishedMap = (props: PublishedMapProps) => {
  const { store } = props
  const isPhone = createMediaQuery('(max-width: 760px)')
  const [visible, setVisible] = createSignal<ReadonlyMap<string, boolean>>(new Map())
  const [camera, setCamera] = createSignal(props.publication.document.scene.camera)
  const [selection, setSelection] = createSignal<LayerPick | null>(null)
  const [choice, setChoice] = createSignal<LayerPick[]>([])
  const [kyosoMap, setKyosoMap] = createSignal<KyosoMap>()
  const [sheet, setSheet] = createSignal<SheetHeight>('peek')
  const [legendOpen, setLegendOpen] = createSignal(false)
  const [ground, setGround] = createSignal(false)
  let page!: HTMLDivElement
  const [height, setHeight] = createSignal(innerHeight)

  /** As published, but for what the reader has hidden or shown. */
  const document = createMemo((): MapDocument => {
    const { document: published } = props.publication
    return {
      ...published,
      layers: published.layers.map((layer) => ({
        ...layer,
        visible: visible().get(layer.id) ?? layer.visible,
      })),
    }
  })
  const isUsed = (id: string): boolean =>
    document().layers.some((layer) => layer.source === id && (layer.visible || ground()))
  /** Data of layers that are off can wait until the map stands. */
  const data = {
    dataset: (id: string): Dataset | undefined => (isUsed(id) ? store.dataset(id) : undefined),
    rows: (id: string) => (isUsed(id) ? store.rows(id) : undefined),
  }
  const used = createMemo(() =>
    document().layers.flatMap(({ kind, source }) =>
      kind === 'dataset' || kind === 'sketch' ? (data.dataset(source) ?? []) : [],
    ),
  )
  const someFailed = () => document().layers.some(({ source, visible: on }) => on && store.hasFailed(source))

  const open = (picked: LayerPick | null): void => {
    setChoice([])
    setSelection(picked)
    if (!picked) return
    if (sheet() === 'peek') setSheet('half')
    reveal(picked)
  }
  /** What has been opened is moved into the part of the map that nothing covers. */
  const reveal = ({ layer, uid }: LayerPick): void => {
    const source = document().layers.find(({ id }) => id === layer)?.source
    const feature = source === undefined ? undefined : data.rows(source)?.find(({ id }) => id === uid)
    const made = kyosoMap()
    // of a line or an area, some part was under the pointer
    const position = feature?.geometry?.type === 'Point' ? anchorOf(feature) : null
    if (!position || !made) return
    const { x, y } = made.map.project(position)
    const { top, right, bottom, left } = padding()
    const free = x > left && x < page.clientWidth - right && y > top && y < page.clientHeight - bottom
    if (!free) made.fly({ kind: 'place', position })
  }
  const isArea = ({ layer }: LayerPick): boolean => {
    const source = document().layers.find(({ id }) => id === layer)?.source
    return source !== undefined && data.dataset(source)?.geometry === 'polygon'
  }
  /** Whoever clicks on a point means it, and not the area that it lies in. */
  const pick = (picked: LayerPick[]): void => {
    const small = picked.filter((each) => !isArea(each))
    const meant = small.length > 0 ? small : picked
    if (meant.length > 1) setChoice(meant)
    else open(meant[0] ?? null)
  }
  const padding = createMemo(() =>
    publishedPadding({
      embedded: props.embedded,
      phone: isPhone(),
      height: height(),
      sheet: sheet(),
      details: selection() !== null,
    }),
  )
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

  const about = () => (
    <>
      <AboutMap about={document().about} publishedAt={props.publication.publishedAt} />
      <Show when={someFailed()}>
        <p class="notice" role="status">
          {readerTexts().someFailed}{' '}
          <button type="button" class="text-button" onClick={store.retry}>
            {texts().retry}
          </button>
        </p>
      </Show>
      <Suspense fallback={<p class="muted">{texts().loading}</p>}>
        <LayerList
          {...data}
          document={document()}
          zoom={camera().zoom}
          onVisible={(layer, on) => setVisible(new Map(visible()).set(layer, on))}
        />
      </Suspense>
      <Credits datasets={used()} />
      <PublishedFoot />
    </>
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
      classList={{ phone: isPhone() && !props.embedded, embedded: props.embedded }}
    >
      <main class="published-map">
        <DocumentMap
          {...data}
          document={document()}
          hasFailed={store.hasFailed}
          reading
          scheme={colorScheme()}
          padding={padding()}
          selection={selection()}
          onPick={pick}
          onHover={() => {}}
          onCamera={setCamera}
          onMap={setKyosoMap}
          onGround={() => {
            setGround(true)
            settleFirstGround()
          }}
        />
      </main>
      <div class="published-buttons">
        <ReaderButtons
          camera={camera()}
          home={props.publication.document.scene.camera}
          address={props.embedded ? undefined : location.href.split(/[?#]/)[0]}
          onFly={(wish) => kyosoMap()?.fly(wish)}
        />
      </div>
      <Show when={choice().length > 0}>
        <div class="published-choice">
          <Suspense>
            <PickList
              {...data}
              document={document()}
              picked={choice()}
              onOpen={open}
              onClose={() => setChoice([])}
            />
          </Suspense>
        </div>
      </Show>
      <Show when={props.embedded}>
        <div class="published-strip">
          <button
            type="button"
            class="button small"
            aria-expanded={legendOpen()}
            onClick={() => setLegendOpen(!legendOpen())}
          >
            <Icon name="layers" size={18} />
            {legendOpen() ? readerTexts().hideLegend : readerTexts().showLegend}
          </button>
          <a class="button small" href={location.pathname} target="_blank" rel="noopener">
            {readerTexts().openWhole}
          </a>
        </div>
        <Show when={legendOpen()}>
          <section class="published-legend panel" aria-label={readerTexts().legend}>
            <Suspense>
              <DocumentLegend {...data} document={document()} zoom={camera().zoom} />
            </Suspense>
          </section>
        </Show>
      </Show>
      <Show when={!props.embedded && !isPhone()}>
        <aside class="published-about panel" aria-label={readerTexts().about}>
          {about()}
        </aside>
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
          <div class="published-sheet">
            <Show when={selection()} fallback={<div class="published-about">{about()}</div>}>
              {(picked) => details(picked())}
            </Show>
          </div>
        </BottomSheet>
      </Show>
    </div>
  )
}
