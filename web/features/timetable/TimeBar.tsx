import { createEffect, createMemo, For, on, onCleanup, Show } from 'solid-js'
import { runningHistogram } from '#geodata/transit/departureHistogram.ts'
import { firstLastDeparture } from '#geodata/transit/firstLastDeparture.ts'
import { runningCount } from '#geodata/transit/runningCount.ts'
import { addDays } from '#geodata/transit/serviceDate.ts'
import { weekdayFrom } from '#geodata/transit/weekdayFrom.ts'
import { language, localized } from '#web/i18n/language.ts'
import { timeTexts } from '#web/i18n/panels/timeTexts.ts'
import type { Clock } from '#web/project/clock.ts'
import { formatDay, formatTime } from '#web/project/formatTime.ts'
import { speeds } from '#web/project/view.ts'
import { Icon } from '#web/ui/Icon.tsx'
import './TimeBar.css'

const DAY_START = 5 * 3600
const DAY_END = 24 * 3600
const BIN_SECONDS = 1800
const STEP_SECONDS = 60

/** The clock of the map: play, drag, choose the day. Above the slider, how many buses run when. */
export const TimeBar = (props: { clock: Clock }) => {
  const { date, time, playing, speed, day, setTime, setDate, setPlaying, setSpeed } = props.clock

  const bins = createMemo(() => {
    const known = day()
    if (!known) return []
    const { counts } = runningHistogram(known, BIN_SECONDS)
    const shown = counts.slice(DAY_START / BIN_SECONDS, DAY_END / BIN_SECONDS)
    const most = Math.max(1, ...shown)
    return shown.map((count, index) => ({
      count,
      share: count / most,
      start: DAY_START + index * BIN_SECONDS,
    }))
  })
  const ends = createMemo(() => {
    const known = day()
    return known && firstLastDeparture(known)
  })
  const running = () => {
    const known = day()
    return known ? runningCount(known, time()) : 0
  }
  const kind = () => {
    const known = day()
    return known ? localized(timeTexts)[known.dayKind] : ''
  }

  const shortKind = () => {
    const known = day()
    return known ? localized(timeTexts).shortKinds[known.dayKind] : ''
  }
  const shownDate = () => day()?.date ?? date()
  let dateInput!: HTMLInputElement
  const chooseDay = (): void => {
    dateInput.focus()
    // not every browser has it; the focused field is a way in as well
    dateInput.showPicker?.()
  }

  let frame = 0
  createEffect(
    on(playing, (isPlaying) => {
      cancelAnimationFrame(frame)
      if (!isPlaying) return
      let last = performance.now()
      const step = (now: number): void => {
        const next = time() + ((now - last) / 1000) * speed()
        last = now
        setTime(next >= DAY_END ? DAY_START : next)
        frame = requestAnimationFrame(step)
      }
      frame = requestAnimationFrame(step)
    }),
  )
  onCleanup(() => cancelAnimationFrame(frame))

  return (
    <section class="time-bar panel" aria-label={localized(timeTexts).title}>
      <button
        type="button"
        class="time-play"
        aria-label={playing() ? localized(timeTexts).pause : localized(timeTexts).play}
        onClick={() => setPlaying(!playing())}
      >
        <Icon name={playing() ? 'pause' : 'play'} size={22} />
      </button>
      <div class="time-track">
        <div class="time-bins" role="img" aria-label={localized(timeTexts).histogram}>
          <For each={bins()}>
            {(bin) => (
              <span
                classList={{ past: bin.start <= time() }}
                style={{ height: `${Math.max(6, bin.share * 100)}%` }}
              />
            )}
          </For>
        </div>
        <input
          type="range"
          class="range time-range"
          min={DAY_START}
          max={DAY_END - STEP_SECONDS}
          step={STEP_SECONDS}
          value={time()}
          aria-label={localized(timeTexts).slider}
          aria-valuetext={formatTime(time())}
          onInput={(event) => setTime(event.currentTarget.valueAsNumber)}
        />
        <Show when={ends()}>
          {(known) => (
            <p class="time-ends tabular muted">
              <span>
                {localized(timeTexts).firstBus} {formatTime(known().first.time)}
              </span>
              <span>
                {localized(timeTexts).lastBus} {formatTime(known().last.time)}
              </span>
            </p>
          )}
        </Show>
      </div>
      <div class="time-now">
        <output class="time-clock tabular">{formatTime(time())}</output>
        <span class="time-running small-text muted">{localized(timeTexts).running(running())}</span>
        <span class="time-short-day small-text muted">
          {formatDay(shownDate(), language())} {shortKind()}
        </span>
      </div>
      <div class="time-options">
        <div class="time-day">
          <button
            type="button"
            class="button small"
            title={localized(timeTexts).chooseDate}
            onClick={chooseDay}
          >
            {formatDay(shownDate(), language())} <span class="muted">{kind()}</span>
            <Icon name="chevronDown" size={16} />
          </button>
          <input
            ref={dateInput}
            type="date"
            class="visually-hidden"
            tabindex="-1"
            aria-label={localized(timeTexts).date}
            value={shownDate()}
            onChange={(event) => event.currentTarget.value && setDate(event.currentTarget.value)}
          />
        </div>
        <Show when={props.clock.present}>
          {(present) => (
            <button
              type="button"
              class="button small"
              aria-pressed={present().isShown()}
              onClick={() => present().show()}
            >
              {localized(timeTexts).present}
            </button>
          )}
        </Show>
        <label title={localized(timeTexts).speedHint(speed() / 60)}>
          <span class="visually-hidden">{localized(timeTexts).speed}</span>
          <select
            class="select small"
            value={speed()}
            onChange={(event) => setSpeed(Number(event.currentTarget.value))}
          >
            <For each={speeds}>
              {(speed) => <option value={speed}>{localized(timeTexts).speeds[speed]}</option>}
            </For>
          </select>
        </label>
      </div>
      <Show when={day()?.trips.length === 0}>
        <p class="time-outside notice" role="status">
          {localized(timeTexts).noTrips(formatDay(date(), language()))}{' '}
          <button type="button" class="button small" onClick={() => setDate(weekdayFrom(addDays(date(), 1)))}>
            {localized(timeTexts).nextWeekday}
          </button>
        </p>
      </Show>
      <Show when={day()?.trips.length !== 0 && day()?.publicHoliday}>
        {(holiday) => (
          <p class="time-outside notice" role="status">
            {localized(timeTexts).publicHoliday(localized(holiday()))}
          </p>
        )}
      </Show>
      <Show when={day()?.askedDate}>
        {(asked) => (
          <p class="time-outside notice" role="status">
            {localized(timeTexts).outside(
              formatDay(asked(), language(), { year: true }),
              formatDay(day()?.date ?? asked(), language(), { year: true }),
            )}
          </p>
        )}
      </Show>
    </section>
  )
}
