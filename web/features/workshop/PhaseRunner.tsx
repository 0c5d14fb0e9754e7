import { createSignal, For, Show } from 'solid-js'
import type { Workshop } from '#geodata/schema/workshop/workshop.ts'
import { localized } from '#web/i18n/language.ts'
import { workshopTexts } from '#web/i18n/panels/workshopTexts.ts'
import { newId } from '#web/project/document/newId.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { timeLeftText } from '#web/project/workshop/timeLeft.ts'
import { type PhaseWish, setPhase } from '#web/server/workshopClient.ts'
import { createWorkshopActs } from './createWorkshopActs.ts'
import { Outcome } from './Outcome.tsx'
import { PhaseEditor } from './PhaseEditor.tsx'
import { following, noPhase, prolonged } from './phaseSteps.ts'

const MORE_MINUTES = 5

/** The course of the session: which phase is on, how long still, and on to the next one. */
export const PhaseRunner = (props: { workshop: Workshop }) => {
  const map = useMap()
  const acts = createWorkshopActs()
  const words = () => localized(workshopTexts).phases
  const [editing, setEditing] = createSignal(false)
  const phases = () => props.workshop.phases
  const now = () => props.workshop.now
  const running = () => map.workshop.phase()
  const next = () => following(phases(), now())
  const go = (to: PhaseWish): void => void acts.change(() => setPhase(map.id, to))
  const useUsual = (): void =>
    void acts.decide(() => ({ phases: words().usual.map((phase) => ({ ...phase, id: newId() })) }))

  return (
    <section class="workshop-card" aria-labelledby="workshop-phases-title">
      <header class="workshop-head">
        <h2 id="workshop-phases-title">{words().title}</h2>
        <button
          type="button"
          class="text-button"
          aria-expanded={editing()}
          onClick={() => setEditing(!editing())}
        >
          {editing() ? words().done : words().edit}
        </button>
      </header>
      <Show when={phases().length === 0 && !editing()}>
        <p class="small-text muted">{words().none}</p>
        <button type="button" class="button small" disabled={acts.busy()} onClick={useUsual}>
          {words().useUsual}
        </button>
      </Show>
      <Show when={editing()}>
        <PhaseEditor acts={acts} />
      </Show>
      <Show when={!editing() && phases().length > 0}>
        <Show when={running()} fallback={<p class="small-text muted">{words().notBegun}</p>}>
          {(phase) => (
            <div class="phase-now">
              <p class="phase-now-title">{phase().title}</p>
              <Show when={map.workshop.left() !== null}>
                <p
                  class="phase-timer tabular"
                  role="timer"
                  aria-label={words().left}
                  classList={{ over: (map.workshop.left() ?? 1) <= 0 }}
                >
                  {timeLeftText(map.workshop.left() ?? 0)}
                </p>
              </Show>
              <p class="small-text muted">
                {phase().layersOpen ? words().open : words().look}
                <Show when={(map.workshop.left() ?? 1) <= 0}> · {words().over}</Show>
              </p>
            </div>
          )}
        </Show>
        <div class="button-row">
          <Show when={next()}>
            {(phase) => (
              <button
                type="button"
                class="button small primary"
                disabled={acts.busy()}
                onClick={() => go({ phase: phase().id })}
              >
                {running() ? `${words().next}: ${phase().title}` : words().startOf(phase().title)}
              </button>
            )}
          </Show>
          <Show when={running()}>
            <button
              type="button"
              class="button small"
              disabled={acts.busy()}
              onClick={() => go(prolonged(now(), MORE_MINUTES, map.workshop.serverNow()))}
            >
              {words().more}
            </button>
            <Show when={now().endsAt}>
              <button
                type="button"
                class="button small"
                disabled={acts.busy()}
                onClick={() => go({ ...now(), endsAt: null })}
              >
                {words().stopTimer}
              </button>
            </Show>
            <button type="button" class="button small" disabled={acts.busy()} onClick={() => go(noPhase)}>
              {words().end}
            </button>
          </Show>
        </div>
        <ol class="phase-list">
          <For each={phases()}>
            {(phase) => (
              <li classList={{ now: phase.id === now().phase }}>
                <span class="phase-name">
                  {phase.title}
                  <span class="small-text muted">
                    {phase.minutes === null ? words().noTimer : `${phase.minutes} ${words().minutes}`}
                    {' · '}
                    {phase.layersOpen ? words().open : words().look}
                  </span>
                </span>
                <Show
                  when={phase.id !== now().phase}
                  fallback={<span class="chip open">{words().nowIs}</span>}
                >
                  <button
                    type="button"
                    class="text-button"
                    aria-label={words().startOf(phase.title)}
                    disabled={acts.busy()}
                    onClick={() => go({ phase: phase.id })}
                  >
                    {words().start}
                  </button>
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Outcome acts={acts} />
    </section>
  )
}
