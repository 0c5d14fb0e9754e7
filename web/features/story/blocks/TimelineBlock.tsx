import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { timelineSettings } from '#geodata/schema/story/timeline.ts'
import { storyReaderTexts } from '#web/i18n/maps/storyReaderTexts.ts'
import { clockInJapan } from '#web/project/clockInJapan.ts'
import { formatTime } from '#web/project/formatTime.ts'
import { Icon } from '#web/ui/Icon.tsx'
import type { StoryBlockProps } from '../storyReading.ts'

const HOUR = 3600
const STEP_SECONDS = 60

/** Seconds of the timetable per second of the reader's. */
const SPEED = 600

/** The clock of the buses: dragged, or left to run. */
export const TimelineBlock = (props: StoryBlockProps) => {
  const settings = () => readSettings(timelineSettings, props.settings)
  const from = () => settings().from * HOUR
  const to = () => Math.max(settings().to, settings().from + 1) * HOUR - STEP_SECONDS
  const moment = () => props.reading.moment ?? clockInJapan(Date.now())
  const time = () => Math.min(to(), Math.max(from(), moment().time))
  const [playing, setPlaying] = createSignal(false)
  const set = (seconds: number): void => props.reading.onMoment({ date: moment().date, time: seconds })

  let frame = 0
  createEffect(
    on(playing, (on) => {
      cancelAnimationFrame(frame)
      if (!on) return
      let last = performance.now()
      const step = (now: number): void => {
        const next = time() + ((now - last) / 1000) * SPEED
        last = now
        set(next > to() ? from() : next)
        frame = requestAnimationFrame(step)
      }
      frame = requestAnimationFrame(step)
    }),
  )
  onCleanup(() => cancelAnimationFrame(frame))
  return (
    <div class="story-act story-timeline">
      <button
        type="button"
        class="icon-button"
        aria-label={playing() ? storyReaderTexts().pause : storyReaderTexts().play}
        onClick={() => setPlaying(!playing())}
      >
        <Icon name={playing() ? 'pause' : 'play'} />
      </button>
      <input
        type="range"
        class="range"
        aria-label={storyReaderTexts().slider}
        aria-valuetext={formatTime(time())}
        min={from()}
        max={to()}
        step={STEP_SECONDS}
        value={time()}
        onInput={(event) => set(event.currentTarget.valueAsNumber)}
      />
      <output class="tabular">{formatTime(time())}</output>
    </div>
  )
}
