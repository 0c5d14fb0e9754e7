import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ja } from '#web/i18n/ja.ts'
import { waitForMapIdle } from './harness.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()
const path = '/map?c=131.4,34.41,12&l=stations'
const viewport = { width: 1024, height: 720 }

/** Whether the map has arrived by the time that the click is done, read from its scale bar. */
const arrivesAtOnce = (page: Page): Promise<boolean> =>
  page.evaluate((label) => {
    const scale = (): string => document.querySelector('.maplibregl-ctrl-scale')?.textContent ?? ''
    const before = scale()
    document.querySelector<HTMLButtonElement>(`[aria-label="${label}"]`)?.click()
    return scale() !== before
  }, ja.map.zoomIn)

test('who asked the device for less motion gets jumps instead of flights', async () => {
  const calm = await harness().newPage({ path, viewport, reducedMotion: true })
  await waitForMapIdle(calm)
  expect(await arrivesAtOnce(calm)).toBe(true)
  const moving = await calm.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { animationDuration, transitionDuration } = getComputedStyle(element)
        return [animationDuration, transitionDuration].some((duration) =>
          duration.split(', ').some((each) => Number.parseFloat(each) > 0.001),
        )
      }).length,
  )
  expect(moving).toBe(0)

  await calm.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await arrivesAtOnce(calm)).toBe(false)
})
