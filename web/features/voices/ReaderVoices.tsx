import { createSignal, For, Show } from 'solid-js'
import type { StoryPage } from '#geodata/schema/map/storyPage.ts'
import { type ReactionKind, reactionKinds } from '#geodata/schema/voice/voice.ts'
import { voiceTexts } from '#web/i18n/panels/voiceTexts.ts'
import { ServerProblem } from '#web/server/request.ts'
import { fetchVoices, type PublishedPlace, sendReaction } from '#web/server/voiceClient.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { CommentForm } from './CommentForm.tsx'
import { rememberReaction, wasReacted } from './reactionsHere.ts'
import { UseRequestForm } from './UseRequestForm.tsx'
import './voices.css'

type ReaderVoicesProps = { place: PublishedPlace; pages: readonly StoryPage[] }

/** What readers say of a published map, where its owner asks for it: one tap, some words, a wish to use it. */
export const ReaderVoices = (props: ReaderVoicesProps) => {
  const words = voiceTexts
  const voices = createFetched(
    () => props.place,
    (place) => fetchVoices(place),
  )
  const [pressed, setPressed] = createSignal(wasReacted(props.place.alias))
  const [told, setTold] = createSignal('')
  const [form, setForm] = createSignal<'comment' | 'use' | null>(null)

  const countOf = (kind: ReactionKind): number => voices.value()?.reactions[kind] ?? 0
  const react = async (kind: ReactionKind): Promise<void> => {
    setPressed([...pressed(), kind])
    try {
      await sendReaction(props.place, kind)
      rememberReaction(props.place.alias, kind)
      setTold(words().thanks)
      voices.refetch()
    } catch (cause) {
      setPressed(pressed().filter((each) => each !== kind))
      setTold(cause instanceof ServerProblem ? cause.message : words().failed)
    }
  }
  const pageTitle = (id: string | null): string | undefined =>
    props.pages.find((page) => page.id === id)?.title || undefined
  const sent = (sentence: string): void => {
    setForm(null)
    setTold(sentence)
  }

  return (
    <Show when={voices.value() && voices.value()?.policy !== 'off'}>
      <section class="voices" aria-labelledby="voices-title">
        <h2 id="voices-title">{words().title}</h2>
        <div class="voices-reactions">
          <For each={reactionKinds}>
            {(kind) => (
              <button
                type="button"
                class="button small"
                aria-pressed={pressed().includes(kind)}
                disabled={pressed().includes(kind)}
                onClick={() => void react(kind)}
              >
                {words().reactions[kind]}
                <span class="tabular muted">{countOf(kind)}</span>
              </button>
            )}
          </For>
        </div>
        <p class="field-help">{words().reactionsHelp}</p>
        <Show when={voices.value()?.policy === 'comments'}>
          <ul class="voices-comments" aria-label={words().comments}>
            <For each={voices.value()?.comments} fallback={<li class="muted">{words().noComments}</li>}>
              {(comment) => (
                <li>
                  <p class="voices-who">
                    <b>{comment.name || words().nameless}</b>
                    <Show when={pageTitle(comment.page)}>
                      {(title) => <span class="muted">{words().about(title())}</span>}
                    </Show>
                  </p>
                  <p class="voices-text">{comment.text}</p>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={form() === 'comment'}>
          <CommentForm
            place={props.place}
            pages={props.pages}
            onSent={() => sent(words().commentSent)}
            onClose={() => setForm(null)}
          />
        </Show>
        <Show when={form() === 'use'}>
          <UseRequestForm
            place={props.place}
            onSent={() => sent(words().useSent)}
            onClose={() => setForm(null)}
          />
        </Show>
        <Show when={form() === null}>
          <p class="button-row">
            <Show when={voices.value()?.policy === 'comments'}>
              <button type="button" class="button small" onClick={() => setForm('comment')}>
                {words().write}
              </button>
            </Show>
            <button type="button" class="text-button" onClick={() => setForm('use')}>
              {words().use}
            </button>
          </p>
        </Show>
        <p class="small-text" role="status">
          {told()}
        </p>
      </section>
    </Show>
  )
}
