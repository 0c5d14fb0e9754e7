import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ja } from '#web/i18n/ja.ts'
import { tableTexts } from '#web/i18n/panels/tableTexts.ts'
import { timeTexts } from '#web/i18n/panels/timeTexts.ts'
import { infobox, search } from './explorer.ts'
import { waitForMapIdle } from './harness.ts'
import { soon } from './soon.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()
const viewport = { width: 1280, height: 800 }

/** The parts of the explorer in which the keyboard must be able to do something. */
const parts = [
  '.top-bar',
  '.explorer-search',
  '.explorer-buttons',
  '.maplibregl-canvas',
  '.maplibregl-ctrl-attrib',
  '.layer-panel',
  '.visible-panel',
  '.explorer-right',
  '.explorer-time',
  '.table-drawer',
]

type Stop = { part: string; html: string; marked: boolean; covered: boolean }

/** Where the focus is, whether it can be seen there, and whether something else lies over it. */
const focusedStop = (page: Page): Promise<Stop | null> =>
  page.evaluate((selectors) => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return null
    const { outlineStyle, boxShadow } = getComputedStyle(focused.closest('search') ?? focused)
    const { x, y, width, height } = focused.getBoundingClientRect()
    const top = document.elementFromPoint(x + width / 2, y + Math.min(height, innerHeight - y) / 2)
    return {
      part: selectors.find((selector) => focused.closest(selector)) ?? '',
      html: focused.outerHTML.slice(0, 160),
      marked: outlineStyle !== 'none' || boxShadow !== 'none',
      covered:
        !top || !(focused.contains(top) || top.contains(focused) || focused.closest('label')?.contains(top)),
    }
  }, parts)

const walk = async (page: Page, limit: number): Promise<Stop[]> => {
  const stops: Stop[] = []
  for (let index = 0; index < limit; index += 1) {
    await page.keyboard.press('Tab')
    const stop = await focusedStop(page)
    if (!stop) break
    stops.push(stop)
  }
  return stops
}

test('the tab key reaches every part of the explorer, and the focus can always be seen', async () => {
  const page = await harness().newPage({
    path: '/map?c=131.40236,34.39356,14&l=jrbus_stops.stations&table=stations',
    viewport,
    reducedMotion: true,
  })
  await waitForMapIdle(page)
  await page
    .getByRole('region', { name: tableTexts.ja.title })
    .getByRole('button', { name: '萩駅', exact: true })
    .click()
  await infobox(page).waitFor()
  await waitForMapIdle(page)
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await page.locator('.brand').focus()
  const stops = await walk(page, 120)
  expect(new Set(stops.map(({ part }) => part))).toEqual(
    new Set(parts.filter((part) => part !== '.explorer-time')),
  )
  expect(stops.filter(({ marked }) => !marked)).toEqual([])
  expect(stops.filter(({ covered }) => covered)).toEqual([])

  await page
    .getByRole('region', { name: tableTexts.ja.title })
    .getByRole('button', { name: ja.close })
    .press('Enter')
  await page.getByRole('button', { name: timeTexts.ja.play }).focus()
  expect(await focusedStop(page)).toMatchObject({ part: '.explorer-time', marked: true, covered: false })
})

test('the skip link leads past the navigation', async () => {
  const page = await harness().newPage({ path: '/data', viewport })
  await page.getByRole('link', { name: ja.data.table }).first().waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(ja.skipToMain)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  expect(new URL(page.url()).pathname).toBe('/data')
})

test('escape closes what is open, the innermost first', async () => {
  const page = await harness().newPage({ path: '/map?c=131.40236,34.39356,14&l=stations', viewport })
  await waitForMapIdle(page)
  await page.locator('.visible-panel summary').press('Enter')
  await page.locator('.visible-list').getByRole('button', { name: '萩駅' }).press('Enter')
  await infobox(page).waitFor()

  await page.getByRole('button', { name: ja.map.basemap }).press('Enter')
  const choices = page.getByRole('group', { name: ja.map.basemap })
  await choices.waitFor()
  await page.keyboard.press('Escape')
  await choices.waitFor({ state: 'hidden' })

  await search(page).fill('須佐')
  await page.getByRole('option').first().waitFor()
  await search(page).press('Escape')
  await page.getByRole('listbox').waitFor({ state: 'detached' })
  expect(await infobox(page).count()).toBe(1)

  await infobox(page).getByRole('button', { name: ja.info.share }).focus()
  await page.keyboard.press('Escape')
  await infobox(page).waitFor({ state: 'detached' })
  await soon(() => page.url()).not.toContain('s=stations')
})

const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

test('what a key opens takes the focus, and gives it back when it is closed', async () => {
  const page = await harness().newPage({ path: '/map?c=131.40236,34.39356,14&l=stations', viewport })
  await waitForMapIdle(page)
  const closed = (): Promise<void> => infobox(page).waitFor({ state: 'detached' })

  await search(page).fill('萩駅')
  await page.getByRole('option').first().waitFor()
  await search(page).press('Enter')
  await soon(() => focusedText(page)).toBe('萩駅')
  await page.keyboard.press('Escape')
  await closed()
  expect(await search(page).evaluate((input) => input === document.activeElement)).toBe(true)

  await page.locator('.visible-panel summary').press('Enter')
  const row = page.locator('.visible-list').getByRole('button', { name: '萩駅' })
  await row.press('Enter')
  await soon(() => focusedText(page)).toBe('萩駅')
  await infobox(page).getByRole('button', { name: ja.close }).press('Enter')
  await closed()
  expect(await row.evaluate((button) => button === document.activeElement)).toBe(true)

  await page.locator('.visible-count').click()
  await row.click()
  await infobox(page).waitFor()
  expect(await row.evaluate((button) => button === document.activeElement)).toBe(true)
})

test('skip links lead to the map, the layers and the chosen place', async () => {
  const page = await harness().newPage({ path: '/map?c=131.40236,34.39356,14&l=stations', viewport })
  await waitForMapIdle(page)
  await page.locator('.visible-panel summary').click()
  await page.locator('.visible-list').getByRole('button', { name: '萩駅' }).click()
  await infobox(page).waitFor()
  for (const [name, target] of [
    [ja.skipTo.map, '.maplibregl-canvas'],
    [ja.skipTo.layers, '#layer-panel-title'],
    [ja.skipTo.place, '#infobox-title'],
  ] as const) {
    await page.getByRole('link', { name: ja.skipToMain }).focus()
    const link = page.getByRole('button', { name })
    await link.focus()
    expect((await link.boundingBox())?.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    expect(await page.locator(target).evaluate((element) => element === document.activeElement)).toBe(true)
  }
})
