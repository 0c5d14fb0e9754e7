import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Camera } from '#geodata/schema/map/scene.ts'
import type { StoryPage } from '#geodata/schema/map/storyPage.ts'
import { storyTexts } from '#web/i18n/maps/storyTexts.ts'
import { addPage, movePage } from '#web/project/document/commands/storyCommands.ts'
import { newId } from '#web/project/document/newId.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { shownLayerIds } from '#web/project/story/pageLayers.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { PageLine } from './PageLine.tsx'
import './storyEditor.css'

type PageListProps = {
  page: StoryPage | undefined
  camera: Camera
  onPage: (id: string) => void
  onPresent: () => void
  onPrint: () => void
}

type Over = { id: string; half: 'upper' | 'lower' }

/** The line under a point of the screen, and which half of it. */
const lineAt = (x: number, y: number): Over | undefined => {
  const line = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-story-page]')
  const id = line?.dataset.storyPage
  if (!line || !id) return undefined
  const { top, height } = line.getBoundingClientRect()
  return { id, half: y < top + height / 2 ? 'upper' : 'lower' }
}

/** The pages of the story in their order, with the way to add, order, present and print them. */
export const PageList = (props: PageListProps): JSX.Element => {
  const map = useMap()
  const pages = () => map.document.pages
  const [dragged, setDragged] = createSignal<string | null>(null)
  const [over, setOver] = createSignal<Over | null>(null)

  /** After the page that is open, as the map stands now. */
  const add = (): void => {
    const id = newId()
    const after = pages().findIndex((each) => each.id === props.page?.id)
    const index = after < 0 ? pages().length : after + 1
    map.edit(
      addPage(map.document, index, {
        id,
        title: storyTexts().newTitle(pages().length + 1),
        camera: { ...props.camera },
        layers: props.page?.layers ? [...props.page.layers] : shownLayerIds(map.document.layers),
        moment: props.page?.moment ? { ...props.page.moment } : null,
        transition: 'fly',
      }),
    )
    props.onPage(id)
  }
  const step = (id: string, by: -1 | 1): void => {
    const index = pages().findIndex((each) => each.id === id) + by
    if (index >= 0 && index < pages().length) map.edit(movePage(map.document, id, index))
  }
  const drop = (id: string, { id: under, half }: Over): void => {
    if (id === under) return
    const others = pages().filter((each) => each.id !== id)
    const place = others.findIndex((each) => each.id === under)
    const index = half === 'upper' ? place : place + 1
    if (pages().findIndex((each) => each.id === id) !== index) map.edit(movePage(map.document, id, index))
  }
  /** Follows the pointer from the handle of a line until it is let go. */
  const drag = (id: string, event: PointerEvent & { currentTarget: HTMLElement }): void => {
    const handle = event.currentTarget
    handle.setPointerCapture(event.pointerId)
    setDragged(id)
    const move = (next: PointerEvent): void => void setOver(lineAt(next.clientX, next.clientY) ?? null)
    const letGo = (): void => {
      const place = over()
      if (place) drop(id, place)
    }
    handle.addEventListener('pointermove', move)
    handle.addEventListener('pointerup', letGo)
    handle.addEventListener(
      'lostpointercapture',
      () => {
        handle.removeEventListener('pointermove', move)
        handle.removeEventListener('pointerup', letGo)
        setDragged(null)
        setOver(null)
      },
      { once: true },
    )
  }

  return (
    <section class="editor-section" aria-labelledby="page-list-title">
      <div class="editor-section-head">
        <h2 id="page-list-title">{storyTexts().pages}</h2>
        <Show when={pages().length > 0}>
          <button type="button" class="text-button add-page" onClick={add}>
            ＋ {storyTexts().addPage}
          </button>
        </Show>
      </div>
      <Show
        when={pages().length > 0}
        fallback={
          <div class="editor-empty">
            <p>{storyTexts().empty}</p>
            <p>{storyTexts().emptyLead}</p>
            <button type="button" class="button primary small" onClick={add}>
              {storyTexts().makeFirst}
            </button>
          </div>
        }
      >
        <ol class="page-lines" aria-label={storyTexts().list}>
          <For each={pages()}>
            {(page, index) => (
              <PageLine
                page={page}
                index={index()}
                last={index() === pages().length - 1}
                selected={page.id === props.page?.id}
                dragged={dragged() === page.id}
                over={over()?.id === page.id && dragged() !== page.id ? (over()?.half ?? null) : null}
                onSelect={(id) => props.onPage(id)}
                onStep={(by) => step(page.id, by)}
                onDrag={(event) => drag(page.id, event)}
              />
            )}
          </For>
        </ol>
        <p class="field-help page-help">{storyTexts().dragHelp}</p>
        <div class="button-row page-acts">
          <button type="button" class="button small" onClick={() => props.onPresent()}>
            <Icon name="play" size={16} />
            {storyTexts().present}
          </button>
          <button type="button" class="button small" onClick={() => props.onPrint()}>
            <Icon name="download" size={16} />
            {storyTexts().handout}
          </button>
        </div>
      </Show>
    </section>
  )
}
