import { createEffect, createSignal, For, type JSX, lazy, on, Show, Suspense } from 'solid-js'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import type { Moment } from '#geodata/schema/map/storyPage.ts'
import { createStoryView } from '#web/features/story/createStoryView.ts'
import { StoryScroll } from '#web/features/story/StoryScroll.tsx'
import { storyReaderTexts } from '#web/i18n/maps/storyReaderTexts.ts'
import type { DocumentData } from '#web/map/document/createDocumentOverlays.ts'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { toPage } from '#web/map/toPage.ts'
import { productHome } from './productHome.ts'
import { storyParts } from './storyParts.tsx'
import '#web/ui/segments.css'
import './storyPublished.css'

const StoryPresenter = lazy(() =>
  import('#web/features/story/StoryPresenter.tsx').then((module) => ({ default: module.StoryPresenter })),
)
const StoryHandout = lazy(() =>
  import('#web/features/story/StoryHandout.tsx').then((module) => ({ default: module.StoryHandout })),
)

type StoryPanelProps = DocumentData & {
  document: MapDocument
  hasFailed: (dataset: string) => boolean
  assetAddress: (id: string) => string
  kyosoMap: KyosoMap | undefined
  /** A page that somebody asked for beside the story. */
  turned?: { page: string } | null
  /** What the page in the middle shows. */
  onShow: (shown: { layers: MapLayer[]; moment: Moment | null }) => void
  head: JSX.Element
  foot: JSX.Element
  /** The map without its story: layers, legend, credits. */
  map: JSX.Element
}

const ways = ['story', 'map'] as const
type Way = (typeof ways)[number]

/** A published story beside its map, or the map's own list of layers. */
export const StoryPanel = (props: StoryPanelProps) => {
  const [way, setWay] = createSignal<Way>('story')
  const [place, setPlace] = createSignal(0)
  const [show, setShow] = createSignal<'presenter' | 'handout' | null>(null)
  const page = () => props.document.pages[place()]
  const view = createStoryView(() => props.document, page)

  createEffect(() => props.onShow({ layers: view.document().layers, moment: view.moment() }))
  createEffect(
    on(
      place,
      () => {
        const [made, now] = [props.kyosoMap, page()]
        if (made && now) toPage(made, now)
      },
      { defer: true },
    ),
  )
  const shown = () => ({
    rows: props.rows,
    dataset: props.dataset,
    hasFailed: props.hasFailed,
    document: props.document,
    parts: storyParts,
    assetAddress: props.assetAddress,
    onClose: () => setShow(null),
  })
  return (
    <div class="story-panel">
      <div class="segments" role="tablist" aria-label={storyReaderTexts().panels}>
        <For each={ways}>
          {(each) => (
            <button
              type="button"
              role="tab"
              id={`story-way-${each}`}
              aria-selected={way() === each}
              aria-controls="story-way-panel"
              onClick={() => setWay(each)}
            >
              {storyReaderTexts()[each]}
            </button>
          )}
        </For>
      </div>
      <div id="story-way-panel" class="story-way" role="tabpanel" aria-labelledby={`story-way-${way()}`}>
        <Show
          when={way() === 'story'}
          fallback={<div class="published-about story-map-side">{props.map}</div>}
        >
          <StoryScroll
            pages={props.document.pages}
            place={place()}
            turned={props.turned ?? null}
            onPlace={setPlace}
            onPresent={() => setShow('presenter')}
            onPrint={() => setShow('handout')}
            head={props.head}
            foot={props.foot}
            reading={{
              ...shown(),
              document: view.document(),
              isLayerOn: view.isLayerOn,
              onLayer: view.toggleLayer,
              onCamera: (camera) => props.kyosoMap?.fly({ kind: 'camera', camera }),
              moment: view.moment(),
              onMoment: view.setMoment,
            }}
          />
        </Show>
      </div>
      <Suspense>
        <Show when={show() === 'presenter'}>
          <StoryPresenter {...shown()} start={place()} />
        </Show>
        <Show when={show() === 'handout'}>
          <StoryHandout
            {...shown()}
            {...(productHome !== null && { address: location.href.split(/[?#]/)[0] })}
          />
        </Show>
      </Suspense>
    </div>
  )
}
