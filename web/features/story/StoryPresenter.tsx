import { createEffect, createSignal, createUniqueId, on, onCleanup, onMount, Show } from 'solid-js'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import { storyReaderTexts } from '#web/i18n/maps/storyReaderTexts.ts'
import { DocumentMap } from '#web/map/DocumentMap.tsx'
import type { DocumentData } from '#web/map/document/createDocumentOverlays.ts'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { toPage } from '#web/map/toPage.ts'
import { cameraOf } from '#web/project/story/cameraOf.ts'
import { colorScheme } from '#web/ui/colorScheme.ts'
import { createMediaQuery } from '#web/ui/createMediaQuery.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { createStoryView } from './createStoryView.ts'
import { StoryPageView } from './StoryPageView.tsx'
import type { StoryParts } from './storyReading.ts'
import './presenter.css'

export type StoryShowProps = DocumentData & {
  document: MapDocument
  parts: StoryParts
  assetAddress: (id: string) => string
  hasFailed?: (dataset: string) => boolean
  feature?: (dataset: string, uid: string) => FeatureJson | undefined
  onClose: () => void
}

/** Pixels that the card covers, with what is left free around it. */
const CARD = 452
const EDGE = 16

/** The story in front of an audience: one page at a time over the whole screen, turned by keys. */
export const StoryPresenter = (props: StoryShowProps & { start: number }) => {
  const id = createUniqueId()
  const isPhone = createMediaQuery('(max-width: 760px)')
  const [place, setPlace] = createSignal(props.start)
  const [kyosoMap, setKyosoMap] = createSignal<KyosoMap>()
  const pages = () => props.document.pages
  const page = () => pages()[place()]
  const view = createStoryView(() => props.document, page)
  let dialog!: HTMLDialogElement
  let stage!: HTMLDivElement

  const turn = (to: number): void => void setPlace(Math.min(Math.max(to, 0), pages().length - 1))
  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement) return
    const to = {
      ArrowRight: place() + 1,
      PageDown: place() + 1,
      ArrowLeft: place() - 1,
      PageUp: place() - 1,
      Home: 0,
      End: pages().length - 1,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    turn(to)
  }

  onMount(() => {
    dialog.showModal()
    let filled = false
    // where a browser has no full screen, the window is what there is
    stage.requestFullscreen?.().then(
      () => {
        filled = true
      },
      () => {},
    )
    const left = (): void => {
      if (filled && !document.fullscreenElement) dialog.close()
    }
    document.addEventListener('fullscreenchange', left)
    onCleanup(() => {
      document.removeEventListener('fullscreenchange', left)
      if (document.fullscreenElement) void document.exitFullscreen()
    })
  })
  createEffect(
    on([() => page()?.id, kyosoMap], ([, made], before) => {
      const now = page()
      if (!now) return
      if (made && before) toPage(made, now)
      stage.querySelector<HTMLElement>('.story-card')?.scrollTo({ top: 0 })
      stage.querySelector<HTMLElement>('.story-card h2')?.focus({ preventScroll: true })
    }),
  )
  const padding = () =>
    isPhone()
      ? { top: EDGE, left: EDGE, right: EDGE, bottom: innerHeight * 0.52 }
      : { top: EDGE, left: CARD, right: EDGE, bottom: EDGE }

  return (
    <dialog
      ref={dialog}
      class="story-presenter"
      aria-label={storyReaderTexts().presenter}
      onClose={() => props.onClose()}
      onKeyDown={onKey}
    >
      <div ref={stage} class="story-stage">
        <div class="story-stage-map">
          <DocumentMap
            rows={props.rows}
            dataset={props.dataset}
            assetAddress={props.assetAddress}
            {...(props.hasFailed && { hasFailed: props.hasFailed })}
            {...(props.feature && { feature: props.feature })}
            document={{
              ...view.document(),
              scene: {
                ...props.document.scene,
                camera: cameraOf(pages(), place(), props.document.scene.camera),
              },
            }}
            moment={view.moment()}
            reading
            scheme={colorScheme()}
            padding={padding()}
            selection={null}
            onPick={() => {}}
            onHover={() => {}}
            onCamera={() => {}}
            onMap={(made) => {
              // the arrows turn pages here, whatever has the focus
              made.map.keyboard.disable()
              setKyosoMap(made)
            }}
          />
        </div>
        <article class="story-card panel" aria-labelledby={id}>
          <Show when={page()}>
            {(shown) => (
              <StoryPageView
                page={shown()}
                headingId={id}
                reading={{
                  rows: props.rows,
                  dataset: props.dataset,
                  document: view.document(),
                  parts: props.parts,
                  assetAddress: props.assetAddress,
                  isLayerOn: view.isLayerOn,
                  onLayer: view.toggleLayer,
                  onCamera: (camera) => kyosoMap()?.fly({ kind: 'camera', camera }),
                  moment: view.moment(),
                  onMoment: view.setMoment,
                  onNext: place() < pages().length - 1 ? () => turn(place() + 1) : undefined,
                }}
              />
            )}
          </Show>
        </article>
        <nav class="story-turner panel" aria-label={storyReaderTexts().pages}>
          <IconButton
            icon="chevronLeft"
            label={storyReaderTexts().previous}
            disabled={place() === 0}
            onClick={() => turn(place() - 1)}
          />
          <output class="tabular" aria-label={storyReaderTexts().placeLong(place() + 1, pages().length)}>
            {storyReaderTexts().place(place() + 1, pages().length)}
          </output>
          <IconButton
            icon="chevronRight"
            label={storyReaderTexts().next}
            disabled={place() === pages().length - 1}
            onClick={() => turn(place() + 1)}
          />
          <span class="story-keys small-text muted">{storyReaderTexts().keys}</span>
          <IconButton icon="close" label={storyReaderTexts().stop} onClick={() => dialog.close()} />
        </nav>
      </div>
    </dialog>
  )
}
