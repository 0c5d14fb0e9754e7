import { For, Show } from 'solid-js'
import type { PublicationState } from '#geodata/schema/map/mapSummary.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'

type PublicationHistoryProps = {
  states: PublicationState[]
  busy: boolean
  formatInstant: (instant: string) => string
  onLook: (state: PublicationState) => void
  /** It is to be read once more, by whom the form says. */
  onAgain: (state: PublicationState) => void
}

/** Every state that was published: looked at as it was, and put before readers once more. */
export const PublicationHistory = (props: PublicationHistoryProps) => {
  const words = () => mapTexts().publish.history
  return (
    <section class="publish-history" aria-labelledby="publish-history-title">
      <h3 id="publish-history-title">{words().title}</h3>
      <ol reversed>
        <For each={props.states}>
          {(state) => (
            <li value={state.number}>
              <span class="version-words">
                <strong>{words().state(state.number, state.title || mapTexts().list.untitled)}</strong>
                <span class="small-text muted">
                  {props.formatInstant(state.publishedAt)}・/p/{state.alias}・{words().access[state.access]}
                </span>
              </span>
              <span class="button-row">
                <Show when={state.present}>
                  <span class="chip">{words().present}</span>
                </Show>
                <button
                  type="button"
                  class="button small"
                  aria-label={words().lookAt(state.number)}
                  onClick={() => props.onLook(state)}
                >
                  {words().look}
                </button>
                <Show when={!state.present}>
                  <button
                    type="button"
                    class="button small"
                    disabled={props.busy}
                    aria-label={words().againOf(state.number)}
                    onClick={() => props.onAgain(state)}
                  >
                    {words().again}
                  </button>
                </Show>
              </span>
            </li>
          )}
        </For>
      </ol>
    </section>
  )
}
