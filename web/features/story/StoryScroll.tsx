import { createEffect, createUniqueId, For, type JSX, on, onCleanup, onMount } from 'solid-js'
import type { StoryPage } from '#geodata/schema/map/storyPage.ts'
import { storyReaderTexts } from '#web/i18n/maps/storyReaderTexts.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { StoryPageView } from './StoryPageView.tsx'
import type { StoryReading } from './storyReading.ts'

type StoryScrollProps = {
  pages: readonly StoryPage[]
  /** Without the way on: that is each page's own. */
  reading: Omit<StoryReading, 'onNext'>
  /** A page that is asked for from elsewhere. */
  turned?: { page: string } | null
  /** Index of the page in the middle. */
  place: number
  onPlace: (index: number) => void
  onPresent: () => void
  onPrint: () => void
  /** Above the first page, and under the last. */
  head: JSX.Element
  foot: JSX.Element
}

const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** A story to be scrolled: the page in the middle is the one that the map shows. */
export const StoryScroll = (props: StoryScrollProps) => {
  const id = createUniqueId()
  let scroller!: HTMLElement
  const sections = (): HTMLElement[] => [...scroller.querySelectorAll<HTMLElement>('[data-page]')]

  const goTo = (index: number): void => {
    const section = sections()[index]
    if (!section) return
    scroller.scrollTo({
      top: section.offsetTop - scroller.clientHeight / 4,
      behavior: calm() ? 'auto' : 'smooth',
    })
    section.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
  }
  createEffect(
    on(
      () => props.turned,
      (turned) => {
        const index = props.pages.findIndex(({ id: page }) => page === turned?.page)
        if (index >= 0) goTo(index)
      },
      { defer: true },
    ),
  )
  onMount(() => {
    const section = sections()[props.place]
    if (props.place > 0 && section) scroller.scrollTop = section.offsetTop - scroller.clientHeight / 4
    const observer = new IntersectionObserver(
      (entries) => {
        const section = entries.findLast(({ isIntersecting }) => isIntersecting)?.target
        const index = sections().findIndex((each) => each === section)
        if (index >= 0) props.onPlace(index)
      },
      { root: scroller, rootMargin: '-50% 0px -50% 0px' },
    )
    createEffect(
      on(
        () => props.pages,
        () => {
          observer.disconnect()
          for (const section of sections()) observer.observe(section)
        },
      ),
    )
    onCleanup(() => observer.disconnect())
  })

  return (
    <section ref={scroller} class="story-scroll" aria-label={storyReaderTexts().pages} tabindex="0">
      {props.head}
      <div class="story-buttons">
        <button type="button" class="button small" onClick={() => props.onPresent()}>
          <Icon name="play" size={16} />
          {storyReaderTexts().present}
        </button>
        <button type="button" class="button small" onClick={() => props.onPrint()}>
          <Icon name="download" size={16} />
          {storyReaderTexts().handout}
        </button>
      </div>
      <For each={props.pages}>
        {(page, index) => (
          <section
            class="story-section"
            classList={{ current: index() === props.place }}
            data-page={page.id}
            aria-labelledby={`${id}-${page.id}`}
            aria-current={index() === props.place ? 'step' : undefined}
          >
            <p class="story-place small-text muted tabular">
              <span aria-hidden="true">{storyReaderTexts().place(index() + 1, props.pages.length)}</span>
              <span class="visually-hidden">
                {storyReaderTexts().placeLong(index() + 1, props.pages.length)}
              </span>
            </p>
            <StoryPageView
              page={page}
              headingId={`${id}-${page.id}`}
              reading={{
                ...props.reading,
                onNext: index() < props.pages.length - 1 ? () => goTo(index() + 1) : undefined,
              }}
            />
          </section>
        )}
      </For>
      <div class="story-foot">{props.foot}</div>
    </section>
  )
}
