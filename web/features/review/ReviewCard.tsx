import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { readAnswerList } from '#geodata/schema/form/answerList.ts'
import type { ReviewState } from '#geodata/schema/workshop/review.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { localized } from '#web/i18n/language.ts'
import { reviewTexts } from '#web/i18n/panels/reviewTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { layerTitle } from '#web/project/document/layerTitle.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { titleOf } from '#web/project/drawnFeatures.ts'
import { formatValue, isKnown } from '#web/project/formatValue.ts'
import type { Contribution } from './createReviewQueue.ts'

type ReviewCardProps = {
  contribution: Contribution
  list: ReviewState
  current: boolean
  chosen: boolean
  selectable: boolean
  busy: boolean
  formatInstant: (instant: string) => string
  onLook: () => void
  onChoose: (on: boolean) => void
  onShow: () => void
  onHold: () => void
  /** Resolves with whether it was done. */
  onReturn: (note: string | null) => Promise<boolean>
}

const LONGEST_NOTE = 500

/** One contribution: its photos, what was answered, who wrote it; and the three things that can be said about it. */
export const ReviewCard = (props: ReviewCardProps) => {
  const map = useMap()
  const datasets = useDatasets()
  const noteId = createUniqueId()
  const [returning, setReturning] = createSignal(false)
  const [note, setNote] = createSignal('')
  const words = () => localized(reviewTexts)
  const feature = () => props.contribution.feature
  const dataset = () => datasets.find(props.contribution.layer.source)
  const form = () => (dataset()?.form ?? []).filter(({ hidden }) => !hidden)
  const title = () => titleOf(feature(), dataset()?.titleField ?? '') || words().untitled
  const photos = () =>
    form()
      .filter(({ input }) => input === 'photos')
      .flatMap(({ name }) => readAnswerList(feature().properties[name] ?? null))
  const answers = () =>
    form().filter(
      ({ name, input }) =>
        input !== 'photos' && name !== dataset()?.titleField && isKnown(feature().properties[name]),
    )
  const author = () => String(feature().properties.created_by ?? '') || words().noName
  const when = () => props.formatInstant(String(feature().properties.updated_at ?? ''))
  const told = () => String(feature().properties.review_note ?? '')

  const send = async (): Promise<void> => {
    if (await props.onReturn(note().trim() || null)) setReturning(false)
  }
  return (
    <li
      class="review-card"
      classList={{ current: props.current }}
      data-uid={feature().id}
      aria-current={props.current}
    >
      <Show when={photos()[0]}>
        {(first) => (
          <button type="button" class="review-photo" aria-label={title()} onClick={() => props.onLook()}>
            <img src={map.rows.photos.addressOf(first())} alt={words().photo(1)} loading="lazy" />
          </button>
        )}
      </Show>
      <Show when={photos().length > 1}>
        <div class="review-photos">
          <For each={photos().slice(1)}>
            {(photo, index) => (
              <img src={map.rows.photos.addressOf(photo)} alt={words().photo(index() + 2)} loading="lazy" />
            )}
          </For>
        </div>
      </Show>
      <div class="review-words">
        <h3>
          <Show when={props.selectable}>
            <input
              type="checkbox"
              class="checkbox"
              aria-label={words().select(title())}
              checked={props.chosen}
              onChange={(event) => props.onChoose(event.currentTarget.checked)}
            />
          </Show>
          <button type="button" class="review-title" lang={langOf(title())} onClick={() => props.onLook()}>
            {title()}
          </button>
        </h3>
        <p class="small-text muted review-facts">
          <span lang={langOf(author())}>{words().by(author())}</span>
          <span>{when()}</span>
          <span>{layerTitle(props.contribution.layer, dataset())}</span>
          <Show when={feature().geometry === null}>
            <span>{words().noPlace}</span>
          </Show>
        </p>
        <Show when={answers().length > 0}>
          <dl class="review-answers">
            <For each={answers()}>
              {(field) => (
                <div>
                  <dt>{localized(field.title)}</dt>
                  <dd>{formatValue(field, feature().properties[field.name])}</dd>
                </div>
              )}
            </For>
          </dl>
        </Show>
        <Show when={props.list === 'returned' && told()}>
          <p class="small-text">{words().told(told())}</p>
        </Show>
      </div>
      <Show
        when={returning()}
        fallback={
          <div class="review-acts">
            <Show when={props.list !== 'shown'}>
              <button
                type="button"
                class="button small review-show"
                disabled={props.busy}
                onClick={() => props.onShow()}
              >
                {words().show}
              </button>
            </Show>
            <button type="button" class="button small" disabled={props.busy} onClick={() => props.onHold()}>
              {words().hold}
            </button>
            <Show when={props.list !== 'returned'}>
              <button
                type="button"
                class="button small review-return"
                disabled={props.busy}
                onClick={() => setReturning(true)}
              >
                {words().giveBack}
              </button>
            </Show>
          </div>
        }
      >
        <form
          class="review-note"
          onSubmit={(event) => {
            event.preventDefault()
            void send()
          }}
        >
          <label for={noteId} class="field-title">
            {words().note}
          </label>
          <textarea
            id={noteId}
            ref={(area) => queueMicrotask(() => area.focus())}
            class="text-input small"
            rows={2}
            maxlength={LONGEST_NOTE}
            value={note()}
            onInput={(event) => setNote(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setReturning(false)
              else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
            }}
          />
          <div class="review-examples">
            <For each={words().noteExamples}>
              {(example) => (
                <button type="button" class="chip" onClick={() => setNote(example)}>
                  {example}
                </button>
              )}
            </For>
          </div>
          <div class="button-row">
            <button type="submit" class="button small primary" disabled={props.busy}>
              {words().send}
            </button>
            <button type="button" class="text-button" onClick={() => setReturning(false)}>
              {words().cancel}
            </button>
          </div>
        </form>
      </Show>
    </li>
  )
}
