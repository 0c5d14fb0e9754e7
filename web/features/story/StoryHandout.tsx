import { createEffect, createSignal, For, on, onCleanup, onMount, Show, Suspense } from 'solid-js'
import { Portal } from 'solid-js/web'
import { langOf } from '#web/i18n/langOf.ts'
import { storyReaderTexts } from '#web/i18n/maps/storyReaderTexts.ts'
import { DocumentLegend } from '#web/map/DocumentLegend.tsx'
import { DocumentMap } from '#web/map/DocumentMap.tsx'
import type { MapState } from '#web/map/GroundMap.tsx'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { layersOnPage } from '#web/project/story/pageLayers.ts'
import { layOnPaper } from '#web/ui/colorScheme.ts'
import { createStoryView } from './createStoryView.ts'
import { StoryPageView } from './StoryPageView.tsx'
import type { StoryShowProps } from './StoryPresenter.tsx'
import { type PagePicture, takePagePictures } from './takePagePictures.ts'
import './handout.css'

type StoryHandoutProps = StoryShowProps & {
  /** Where the map is to be found, if it is anywhere. */
  address?: string | undefined
}

const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 }

/** The story on paper: each page with its title, a picture of its map, its words and whose data it shows. */
export const StoryHandout = (props: StoryHandoutProps) => {
  const [place, setPlace] = createSignal(0)
  const [state, setState] = createSignal<MapState>('busy')
  const [kyosoMap, setKyosoMap] = createSignal<KyosoMap>()
  const [pictures, setPictures] = createSignal<ReadonlyMap<number, PagePicture>>(new Map())
  const [failed, setFailed] = createSignal(false)
  const pages = () => props.document.pages
  const view = createStoryView(
    () => props.document,
    () => pages()[place()],
  )
  const ready = () => pictures().size === pages().length
  const title = () => props.document.about.title
  let over = false
  let sheet!: HTMLDivElement

  const start = async (made: KyosoMap): Promise<void> => {
    try {
      await takePagePictures({
        document: props.document,
        made,
        show: setPlace,
        isComplete: () => state() === 'idle',
        wantsLive: () => view.document().layers.some(({ kind, visible }) => kind === 'live' && visible),
        onPicture: (index, picture) => setPictures(new Map(pictures()).set(index, picture)),
        isOver: () => over,
      })
    } finally {
      if (!over && !ready()) setFailed(true)
    }
  }
  createEffect(
    on(kyosoMap, (made) => {
      if (made) void start(made)
    }),
  )
  onMount(() => {
    const leavePaper = layOnPaper()
    const root = document.getElementById('root')
    const focused = document.activeElement
    root?.setAttribute('inert', '')
    document.documentElement.classList.add('printing-story')
    sheet.focus()
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      props.onClose()
    }
    sheet.addEventListener('keydown', onKey)
    onCleanup(() => {
      over = true
      leavePaper()
      document.documentElement.classList.remove('printing-story')
      root?.removeAttribute('inert')
      if (focused instanceof HTMLElement) focused.focus()
      for (const { address } of pictures().values()) URL.revokeObjectURL(address)
    })
  })

  return (
    <Portal>
      <div
        ref={sheet}
        class="story-handout"
        role="dialog"
        aria-modal="true"
        aria-label={storyReaderTexts().print.title}
        tabindex="-1"
        data-ready={ready()}
      >
        <header class="handout-bar">
          <h2>{storyReaderTexts().print.title}</h2>
          <p role="status">
            <Show
              when={!failed()}
              fallback={<span class="handout-failed">{storyReaderTexts().print.failed}</span>}
            >
              {ready()
                ? storyReaderTexts().print.ready
                : storyReaderTexts().print.drawing(pictures().size, pages().length)}
            </Show>
          </p>
          <button type="button" class="button primary" disabled={!ready()} onClick={() => print()}>
            {storyReaderTexts().print.now}
          </button>
          <button type="button" class="button" onClick={() => props.onClose()}>
            {storyReaderTexts().print.close}
          </button>
        </header>
        <Show when={!ready() && !failed()}>
          <div class="handout-map" aria-hidden="true">
            <DocumentMap
              rows={props.rows}
              assetAddress={props.assetAddress}
              dataset={props.dataset}
              {...(props.hasFailed && { hasFailed: props.hasFailed })}
              {...(props.feature && { feature: props.feature })}
              document={view.document()}
              moment={view.moment()}
              reading
              scheme="light"
              padding={NO_PADDING}
              selection={null}
              onPick={() => {}}
              onHover={() => {}}
              onCamera={() => {}}
              onMap={setKyosoMap}
              onState={setState}
            />
          </div>
        </Show>
        <Show when={ready()}>
          <div class="handout-sheets">
            <header class="handout-title">
              <h1 lang={langOf(title())}>{title()}</h1>
              <Show when={props.document.about.description}>
                {(text) => <p lang={langOf(text())}>{text()}</p>}
              </Show>
              <Show when={props.address}>
                {(address) => <p class="small-text muted">{storyReaderTexts().print.from(address())}</p>}
              </Show>
            </header>
            <For each={pages()}>
              {(page, index) => (
                <section class="handout-page">
                  <p class="small-text muted tabular">
                    {storyReaderTexts().place(index() + 1, pages().length)}
                  </p>
                  <StoryPageView
                    page={page}
                    headingId={`handout-${page.id}`}
                    reading={{
                      rows: props.rows,
                      dataset: props.dataset,
                      document: props.document,
                      parts: props.parts,
                      assetAddress: props.assetAddress,
                      isLayerOn: () => true,
                      onLayer: () => {},
                      onCamera: () => {},
                      moment: page.moment,
                      onMoment: () => {},
                    }}
                  />
                  <Show when={pictures().get(index())}>
                    {(picture) => (
                      <figure class="handout-picture">
                        <img src={picture().address} alt={storyReaderTexts().print.mapOf(page.title)} />
                        <Suspense>
                          <DocumentLegend
                            rows={props.rows}
                            dataset={props.dataset}
                            document={{
                              ...props.document,
                              layers: layersOnPage(props.document.layers, page),
                            }}
                            zoom={picture().camera.zoom}
                          />
                        </Suspense>
                        <figcaption class="small-text">
                          {storyReaderTexts().print.credits}
                          {picture().credits.join('、')}
                        </figcaption>
                      </figure>
                    )}
                  </Show>
                </section>
              )}
            </For>
          </div>
        </Show>
      </div>
    </Portal>
  )
}
