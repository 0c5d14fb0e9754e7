import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { en } from '#web/i18n/en.ts'
import { ja } from '#web/i18n/ja.ts'
import { expectNoAxeViolations, waitForMapIdle } from './harness.ts'
import { soon } from './soon.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()

const bodySize = (page: Page): Promise<number> =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))

/** Buttons and links in bars and panels that are smaller than a finger wants; links in running text may be. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, select, .tab, a.button')]
      .filter((element) => element.checkVisibility() && !element.matches('.text-button, .skip-link'))
      .filter((element) => element.closest('.top-bar, .layer-panel, .explorer-buttons, .infobox-acts'))
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect()
        return Math.round(height) < 48 || Math.round(width) < 48
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  )

const isWiderThanScreen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)

test('large text is chosen in the bar, holds on every screen and the next visit, and stays out of the address', async () => {
  const page = await harness().newPage({ path: '/data', viewport: { width: 1280, height: 800 } })
  const choice = page.getByRole('button', { name: ja.settings.largeText })
  await choice.waitFor()
  expect(await bodySize(page)).toBe(15)
  await choice.press('Enter')
  await soon(() => bodySize(page)).toBeGreaterThanOrEqual(20)
  const opener = page.getByRole('button', { name: ja.settings.title })
  await soon(() => opener.evaluate((button) => button === document.activeElement)).toBe(true)

  for (const path of ['/', '/projects', '/data/old_houses', '/indicators', '/map']) {
    await page.goto(path)
    await opener.waitFor()
    expect({ path, size: Math.round(await bodySize(page)) }).toEqual({ path, size: 20 })
    expect({ path, wide: await isWiderThanScreen(page) }).toEqual({ path, wide: false })
  }
  await waitForMapIdle(page)
  expect(await smallTargets(page)).toEqual([])
  await expectNoAxeViolations(page)
  expect(page.url()).not.toMatch(/large|text/i)

  await opener.click()
  expect(await choice.getAttribute('aria-pressed')).toBe('true')
  await choice.click()
  await soon(() => bodySize(page)).toBe(15)
  expect(await opener.count()).toBe(0)
})

test('on a phone the settings are a list in words, and large text leaves nothing cut off at the side', async () => {
  const page = await harness().newPage({
    path: '/',
    locale: 'en-GB',
    touch: true,
    viewport: { width: 390, height: 844 },
  })
  await page.getByRole('button', { name: en.settings.title }).tap()
  const list = page.getByRole('group', { name: en.settings.title })
  expect(await list.innerText()).toContain(en.settings.largeText)
  expect(await list.innerText()).toContain('日本語')
  await list.getByRole('button', { name: en.settings.largeText }).tap()
  await soon(() => bodySize(page)).toBeGreaterThanOrEqual(20)
  for (const path of ['/', '/projects', '/data', '/data/old_houses', '/indicators', '/map']) {
    await page.goto(path)
    await page.getByRole('button', { name: en.settings.title }).waitFor()
    for (const tab of await page.locator('.top-bar .tab').all()) {
      const box = await tab.boundingBox()
      expect({ path, inside: box !== null && box.x >= 0 && box.x + box.width <= 390 }).toEqual({
        path,
        inside: true,
      })
    }
    expect({ path, wide: await isWiderThanScreen(page) }).toEqual({ path, wide: false })
  }
})
