import { createSignal, For, Show } from 'solid-js'
import {
  type CommentState,
  reactionKinds,
  type VoicePolicy,
  voicePolicies,
} from '#geodata/schema/voice/voice.ts'
import { texts } from '#web/i18n/language.ts'
import { voiceTexts } from '#web/i18n/panels/voiceTexts.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { ServerProblem } from '#web/server/request.ts'
import { fetchVoiceInbox, putCommentState, putRequestDone, putVoicePolicy } from '#web/server/voiceClient.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import './voices.css'

/** What readers of the published map have sent, and what they may send. */
export const VoiceInboxPanel = (props: { formatInstant: (instant: string) => string }) => {
  const map = useMap()
  const words = () => voiceTexts().inbox
  const inbox = createFetched(
    () => map.id,
    (id) => fetchVoiceInbox(id),
  )
  const [problem, setProblem] = createSignal('')
  const act = async (change: () => Promise<void>): Promise<void> => {
    setProblem('')
    try {
      await change()
      inbox.refetch()
    } catch (cause) {
      setProblem(cause instanceof ServerProblem ? cause.message : texts().errors.network)
    }
  }
  const choose = (policy: VoicePolicy): Promise<void> => act(() => putVoicePolicy(map.id, policy))
  const decide = (id: string, state: CommentState): Promise<void> =>
    act(() => putCommentState(map.id, id, state))
  const waiting = (): number => inbox.value()?.comments.filter(({ state }) => state === 'held').length ?? 0
  const openings = (): number => inbox.value()?.openings.reduce((sum, { count }) => sum + count, 0) ?? 0
  const pageTitle = (id: string | null): string | undefined =>
    map.document.pages.find((page) => page.id === id)?.title || undefined

  return (
    <section class="voice-inbox panel" aria-labelledby="voice-inbox-title">
      <h2 id="voice-inbox-title">
        {words().title}
        <Show when={waiting() > 0}>
          <span class="chip">{words().waiting(waiting())}</span>
        </Show>
      </h2>
      <p class="muted">{words().lead}</p>
      <Show when={inbox.value()}>
        {(all) => (
          <>
            <fieldset class="plain-fieldset">
              <legend class="visually-hidden">{words().title}</legend>
              <For each={voicePolicies}>
                {(each) => (
                  <label class="radio-row">
                    <input
                      type="radio"
                      name="voice-policy"
                      checked={all().policy === each}
                      onChange={() => void choose(each)}
                    />
                    {words().policies[each]}
                  </label>
                )}
              </For>
            </fieldset>
            <Show when={openings() > 0}>
              <h3>{words().openings}</h3>
              <p>{words().total(openings(), all().openings.length)}</p>
              <p class="field-help">{words().openingsHelp}</p>
            </Show>
            <p class="voices-reactions">
              <For each={reactionKinds}>
                {(kind) => (
                  <span class="chip">
                    {voiceTexts().count(voiceTexts().reactions[kind], all().reactions[kind])}
                  </span>
                )}
              </For>
            </p>
            <h3>{voiceTexts().comments}</h3>
            <ul class="voices-comments">
              <For each={all().comments} fallback={<li class="muted">{words().none}</li>}>
                {(comment) => (
                  <li>
                    <p class="voices-who">
                      <b>{comment.name || voiceTexts().nameless}</b>
                      <span class="muted">{props.formatInstant(comment.at)}</span>
                      <Show when={pageTitle(comment.page)}>
                        {(title) => <span class="muted">{voiceTexts().about(title())}</span>}
                      </Show>
                      <span class="chip">{comment.state === 'shown' ? words().shown : words().held}</span>
                    </p>
                    <p class="voices-text">{comment.text}</p>
                    <p class="button-row">
                      <Show
                        when={comment.state === 'held'}
                        fallback={
                          <button
                            type="button"
                            class="button small"
                            onClick={() => void decide(comment.id, 'held')}
                          >
                            {words().hide}
                          </button>
                        }
                      >
                        <button
                          type="button"
                          class="button small primary"
                          onClick={() => void decide(comment.id, 'shown')}
                        >
                          {words().show}
                        </button>
                      </Show>
                      <button
                        type="button"
                        class="text-button"
                        onClick={() => void decide(comment.id, 'removed')}
                      >
                        {words().remove}
                      </button>
                    </p>
                  </li>
                )}
              </For>
            </ul>
            <Show when={all().requests.length > 0}>
              <h3>{words().requests}</h3>
              <ul class="voices-comments">
                <For each={all().requests}>
                  {(request) => (
                    <li>
                      <p class="voices-who">
                        <b>{request.name}</b>
                        <span>{request.contact}</span>
                        <span class="muted">{props.formatInstant(request.at)}</span>
                      </p>
                      <p class="voices-text">{request.text}</p>
                      <button
                        type="button"
                        class="button small"
                        aria-pressed={request.done}
                        onClick={() => void act(() => putRequestDone(map.id, request.id, !request.done))}
                      >
                        {request.done ? words().undone : words().done}
                      </button>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </>
        )}
      </Show>
      <Show when={problem()}>
        <p class="field-problem" role="alert">
          {problem()}
        </p>
      </Show>
    </section>
  )
}
