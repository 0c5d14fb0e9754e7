import { createEffect, For, on, onCleanup, onMount, Show } from 'solid-js'
import type { reviewStates } from '#geodata/schema/workshop/review.ts'
import { localized } from '#web/i18n/language.ts'
import { reviewTexts } from '#web/i18n/panels/reviewTexts.ts'
import { type Contribution, createReviewQueue } from './createReviewQueue.ts'
import { ReviewCard } from './ReviewCard.tsx'
import '#web/ui/segments.css'
import './review.css'

type ReviewQueueProps = {
  formatInstant: (instant: string) => string
  /** What is looked at; null when nothing is any more. */
  onLook: (contribution: Contribution | null) => void
}

const lists = ['held', 'returned', 'shown'] as const satisfies (typeof reviewStates)[number][]

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select')

/** What participants added and nobody else sees yet: one tap each, or many at once. */
export const ReviewQueue = (props: ReviewQueueProps) => {
  const queue = createReviewQueue()
  const words = () => localized(reviewTexts)
  let list!: HTMLUListElement
  const show = (about: Contribution[]): void => void queue.say(about, { state: 'shown', note: null })
  const hold = (about: Contribution[]): void => {
    const [first] = about
    if (queue.list() === 'held' && first && about.length === 1) queue.putOff(first.feature.id)
    else void queue.say(about, { state: 'held', note: null })
  }
  const cardOf = (uid: string | undefined): HTMLElement | undefined =>
    [...list.querySelectorAll<HTMLElement>('[data-uid]')].find((card) => card.dataset.uid === uid)

  createEffect(() => props.onLook(queue.current() ?? null))
  createEffect(
    on(
      () => queue.current()?.feature.id,
      (uid) => cardOf(uid)?.scrollIntoView({ block: 'nearest' }),
      { defer: true },
    ),
  )
  onMount(() => {
    const acts: Record<string, (about: Contribution) => void> = {
      1: (about) => show([about]),
      2: (about) => hold([about]),
      3: ({ feature }) => cardOf(feature.id)?.querySelector<HTMLButtonElement>('.review-return')?.click(),
      j: () => queue.step(1),
      k: () => queue.step(-1),
    }
    const onKey = (event: KeyboardEvent): void => {
      const about = queue.current()
      if (!about || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
      if (document.querySelector('dialog[open], :popover-open')) return
      const act = acts[event.key]
      if (!act) return
      event.preventDefault()
      act(about)
    }
    document.addEventListener('keydown', onKey)
    onCleanup(() => {
      document.removeEventListener('keydown', onKey)
      props.onLook(null)
    })
  })

  return (
    <div class="review">
      {/* biome-ignore lint/a11y/useSemanticElements: switches between lists are no form */}
      <div class="segments" role="group">
        <For each={lists}>
          {(each) => (
            <button type="button" aria-pressed={queue.list() === each} onClick={() => queue.setList(each)}>
              {words().lists[each]} <span class="tabular">{queue.counts()[each]}</span>
            </button>
          )}
        </For>
      </div>
      <p class="small-text review-told" role="status">
        {queue.told()}
      </p>
      <Show when={queue.problem()}>
        <p class="field-problem small-text" role="alert">
          {queue.problem()}
        </p>
      </Show>
      <Show when={queue.uids().length === 0}>
        <p class="muted review-empty">
          {queue.approves() || queue.list() !== 'held' ? words().empty[queue.list()] : words().noApproval}
        </p>
      </Show>
      <Show when={queue.uids().length > 1}>
        <div class="review-many">
          <label class="switch-row">
            <input
              type="checkbox"
              class="checkbox"
              checked={queue.picked().length === queue.uids().length}
              onChange={(event) => queue.chooseAll(event.currentTarget.checked)}
            />
            {queue.picked().length > 0 ? words().chosen(queue.picked().length) : words().all}
          </label>
          <Show when={queue.picked().length > 0}>
            <Show when={queue.list() !== 'shown'}>
              <button
                type="button"
                class="button small primary"
                disabled={queue.busy()}
                onClick={() => show(queue.picked())}
              >
                {words().showMany(queue.picked().length)}
              </button>
            </Show>
            <Show when={queue.list() !== 'held'}>
              <button
                type="button"
                class="button small"
                disabled={queue.busy()}
                onClick={() => void queue.say(queue.picked(), { state: 'held', note: null })}
              >
                {words().holdMany(queue.picked().length)}
              </button>
            </Show>
          </Show>
        </div>
      </Show>
      <ul ref={list} class="review-list">
        <For each={queue.uids()}>
          {(uid) => (
            <Show when={queue.find(uid)}>
              {(contribution) => (
                <ReviewCard
                  contribution={contribution()}
                  list={queue.list()}
                  current={queue.current()?.feature.id === uid}
                  chosen={queue.isChosen(uid)}
                  selectable={queue.uids().length > 1}
                  busy={queue.busy()}
                  formatInstant={props.formatInstant}
                  onLook={() => queue.look(uid)}
                  onChoose={(on) => queue.choose(uid, on)}
                  onShow={() => show([contribution()])}
                  onHold={() => hold([contribution()])}
                  onReturn={(note) => queue.say([contribution()], { state: 'returned', note })}
                />
              )}
            </Show>
          )}
        </For>
      </ul>
      <Show when={queue.uids().length > 0}>
        <p class="small-text muted review-keys">{words().keys}</p>
      </Show>
    </div>
  )
}
