import { createEffect, createMemo, createSignal, onCleanup, Show } from 'solid-js'
import type { Workshop } from '#geodata/schema/workshop/workshop.ts'
import { localized } from '#web/i18n/language.ts'
import { participantTexts } from '#web/i18n/panels/participantTexts.ts'
import { clockFace, secondsLeft } from '#web/project/participant/phaseClock.ts'
import { Icon } from '#web/ui/Icon.tsx'

type PhaseBarProps = {
  title: string
  workshop: Workshop | null | undefined
  /** Milliseconds that the server's clock is ahead. */
  skew: number
  unsent: number
  onMenu: () => void
}

const TICK_MS = 500

/** What is being done now and how long still; and the way to one's seat. */
export const PhaseBar = (props: PhaseBarProps) => {
  const [now, setNow] = createSignal(Date.now())
  const words = () => localized(participantTexts)
  const phase = () => props.workshop?.phases.find(({ id }) => id === props.workshop?.now.phase)
  const isTimed = createMemo(() => (props.workshop?.now.endsAt ?? null) !== null)
  createEffect(() => {
    if (!isTimed()) return
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    onCleanup(() => clearInterval(timer))
  })
  const left = () => (props.workshop ? secondsLeft(props.workshop, now(), props.skew) : null)
  return (
    <header class="phase-bar panel">
      <div class="phase-what">
        <h1>{phase()?.title || props.title}</h1>
        <Show when={props.workshop?.rehearsal}>
          <span class="chip">{words().rehearsal}</span>
        </Show>
      </div>
      <Show when={left() !== null}>
        {/* read out when asked for: a clock that speaks each second is no help */}
        <span
          class="phase-clock tabular"
          classList={{ late: (left() ?? 0) <= 60 }}
          role="timer"
          aria-label={`${words().timeLeft} ${clockFace(left() ?? 0)}`}
        >
          {(left() ?? 0) > 0 ? clockFace(left() ?? 0) : words().timeOver}
        </span>
      </Show>
      <button type="button" class="phase-menu" aria-label={words().menu} onClick={() => props.onMenu()}>
        <Icon name="settings" size={24} />
        <Show when={props.unsent > 0}>
          <span class="phase-unsent tabular" aria-hidden="true">
            {props.unsent}
          </span>
        </Show>
      </button>
    </header>
  )
}
