import { expect, test } from 'vitest'
import type { TransitDay } from '#geodata/schema/transit.ts'
import { timeTexts } from '#web/i18n/panels/timeTexts.ts'
import { formatDay } from '#web/project/formatTime.ts'
import { soon } from './soon.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()
/** Small: every step of the clock draws the map anew, by the processor alone. */
const viewport = { width: 900, height: 560 }
const path = '/map?c=131.41,34.3,10&l=live_buses.jrbus_routes&t=2026-11-24T05:30'

/** The plainest way to count what the screen says in words. */
const running = ({ trips }: TransitDay, time: number): number =>
  trips.filter(
    ({ departures, arrivals }) => (departures[0] ?? time) <= time && time <= (arrivals.at(-1) ?? 0),
  ).length

test('the clock runs, is set by keys, and says how many buses run', async () => {
  const day = await harness().api<TransitDay>('/api/transit/jrbus/days/2026-11-24')
  const page = await harness().newPage({ path, viewport })
  const bar = page.getByRole('region', { name: timeTexts.ja.title })
  const clock = bar.locator('.time-clock')
  const slider = bar.getByRole('slider', { name: timeTexts.ja.slider })
  await soon(() => bar.innerText()).toContain(timeTexts.ja.weekday)
  await bar.getByText(timeTexts.ja.running(running(day, 5.5 * 3600))).waitFor()

  await bar.getByRole('button', { name: timeTexts.ja.play }).click()
  await soon(() => clock.innerText()).not.toBe('5:30')
  await bar.getByRole('button', { name: timeTexts.ja.pause }).click()
  const stopped = await clock.innerText()
  await soon(() => page.url()).toContain(`T${stopped.padStart(5, '0')}`)

  await slider.focus()
  await page.keyboard.press('Home')
  expect(await clock.innerText()).toBe('5:00')
  await page.keyboard.press('ArrowRight')
  expect(await slider.getAttribute('aria-valuetext')).toBe('5:01')
  for (const time of [8, 12.5, 17.75].map((hours) => hours * 3600)) {
    await slider.fill(String(time))
    expect(await bar.locator('.time-running').innerText()).toBe(timeTexts.ja.running(running(day, time)))
  }
  expect(running(day, 8 * 3600)).toBeGreaterThan(0)
  await slider.focus()
  await page.keyboard.press('End')
  expect(await clock.innerText()).toBe('23:59')
})

test('a day without trips and a day outside the timetable are said openly', async () => {
  const page = await harness().newPage({ path, viewport })
  const bar = page.getByRole('region', { name: timeTexts.ja.title })
  const date = bar.getByLabel(timeTexts.ja.date)
  await soon(() => bar.innerText()).toContain(timeTexts.ja.weekday)

  await date.fill('2026-11-29')
  await bar.getByText(timeTexts.ja.noTrips(formatDay('2026-11-29', 'ja'))).waitFor()
  await bar.getByRole('button', { name: timeTexts.ja.nextWeekday }).click()
  await soon(() => date.inputValue()).toBe('2026-11-30')
  await bar.getByText(timeTexts.ja.noTrips(formatDay('2026-11-29', 'ja'))).waitFor({ state: 'detached' })

  await date.fill('2029-05-01')
  const shown = '2027-02-13'
  await bar
    .getByText(
      timeTexts.ja.outside(
        formatDay('2029-05-01', 'ja', { year: true }),
        formatDay(shown, 'ja', { year: true }),
      ),
    )
    .waitFor()
  expect(await date.inputValue()).toBe(shown)
  expect(await bar.innerText()).toContain(timeTexts.ja.saturday)
})
