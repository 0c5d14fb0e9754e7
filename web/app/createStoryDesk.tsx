import { type Accessor, createEffect, createSignal, lazy, on, Show, Suspense } from 'solid-js'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { Camera } from '#geodata/schema/map/scene.ts'
import type { Moment } from '#geodata/schema/map/storyPage.ts'
import { createStoryView } from '#web/features/story/createStoryView.ts'
import { PageForm } from '#web/features/story/edit/PageForm.tsx'
import { PageList } from '#web/features/story/edit/PageList.tsx'
import { StoryPageView } from '#web/features/story/StoryPageView.tsx'
import { storyTexts } from '#web/i18n/maps/storyTexts.ts'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { toPage } from '#web/map/toPage.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { cameraOf } from '#web/project/story/cameraOf.ts'
import { assetAddress } from '#web/server/mapClient.ts'
import { createRemembered } from '#web/ui/createRemembered.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { storyParts } from './storyParts.tsx'
import './storyDesk.css'
import '#web/features/reader/reader.css'

const StoryPresenter = lazy(() =>
  import('#web/features/story/StoryPresenter.tsx').then((module) => ({ default: module.StoryPresenter })),
)
const StoryHandout = lazy(() =>
  import('#web/features/story/StoryHandout.tsx').then((module) => ({ default: module.StoryHandout })),
)

/** On a narrower window the page would hide the map: it begins folded. */
const WIDE = 1199

type DeskProps = {
  open: Accessor<boolean>
  kyosoMap: Accessor<KyosoMap | undefined>
  camera: Accessor<Camera>
}

/** What the tab of the story puts around the editor's map, and onto it. */
export const createStoryDesk = ({ open, kyosoMap, camera }: DeskProps) => {
  const map = useMap()
  const datasets = useDatasets()
  const [chosen, setChosen] = createSignal<string | null>(null)
  const [show, setShow] = createSignal<'presenter' | 'handout' | null>(null)
  const [previewOpen, setPreviewOpen] = createRemembered('editor.storyPreview', innerWidth > WIDE)
  const pages = () => map.document.pages
  const page = () => (open() ? (pages().find(({ id }) => id === chosen()) ?? pages()[0]) : undefined)
  const place = () =>
    Math.max(
      0,
      pages().findIndex(({ id }) => id === page()?.id),
    )
  const view = createStoryView(() => map.document, page)

  const look = (to: Camera): void => {
    const made = kyosoMap()
    if (made) toPage(made, { camera: to, transition: 'fly' })
  }
  createEffect(
    on(
      () => page()?.id,
      (id) => {
        if (id !== undefined) look(cameraOf(pages(), place(), map.document.scene.camera))
      },
    ),
  )
  const choose = (id: string): void => {
    setChosen(id)
    map.select({ kind: 'page', id })
  }
  const onwards = () => {
    const next = pages()[place() + 1]
    return next && (() => choose(next.id))
  }
  const shown = () => ({
    document: map.document,
    rows: datasets.features,
    dataset: datasets.find,
    hasFailed: datasets.hasFailed,
    feature: datasets.feature,
    parts: storyParts,
    assetAddress: (id: string) => assetAddress(map.id, id),
    onClose: () => setShow(null),
  })

  return {
    /** The map as the open page shows it. */
    document: (): MapDocument => (page() ? view.document() : map.document),
    moment: (): Moment | null => (page() ? view.moment() : null),
    lists: () => (
      <PageList
        page={page()}
        camera={camera()}
        onPage={choose}
        onPresent={() => setShow('presenter')}
        onPrint={() => setShow('handout')}
      />
    ),
    titles: () => ({ lists: storyTexts().pages, inspector: storyTexts().short }),
    label: () => storyTexts().list,
    inspector: () => (
      <>
        <div class="inspector-head">
          <h2>{page() ? page()?.title || storyTexts().untitled : storyTexts().short}</h2>
        </div>
        <Show when={page()} fallback={<p class="inspector-nothing muted">{storyTexts().choose}</p>}>
          {(known) => <PageForm page={known()} view={{ camera, look }} />}
        </Show>
      </>
    ),
    /** What a reader will read beside the map. */
    preview: () => (
      <Show when={page()}>
        {(known) => (
          <section class="story-preview panel" aria-label={storyTexts().preview}>
            <button
              type="button"
              class="story-preview-head"
              aria-expanded={previewOpen()}
              onClick={() => setPreviewOpen(!previewOpen())}
            >
              {storyTexts().preview}
              <Icon name={previewOpen() ? 'chevronUp' : 'chevronDown'} size={16} />
            </button>
            <Show when={previewOpen()}>
              {/* biome-ignore lint/a11y/useSemanticElements: what is read is no form */}
              <div class="story-preview-body" role="group" aria-label={storyTexts().preview} tabindex="0">
                <StoryPageView
                  page={known()}
                  headingId="story-preview-title"
                  reading={{
                    ...shown(),
                    document: view.document(),
                    isLayerOn: view.isLayerOn,
                    onLayer: view.toggleLayer,
                    onCamera: look,
                    moment: view.moment(),
                    onMoment: view.setMoment,
                    onNext: onwards(),
                  }}
                />
              </div>
            </Show>
          </section>
        )}
      </Show>
    ),
    /** Over everything: the story presented, or made ready for paper. */
    over: () => (
      <Suspense>
        <Show when={show() === 'presenter'}>
          <StoryPresenter {...shown()} start={place()} />
        </Show>
        <Show when={show() === 'handout'}>
          <StoryHandout {...shown()} />
        </Show>
      </Suspense>
    ),
  }
}
