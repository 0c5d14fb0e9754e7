import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { en } from '#web/i18n/en.ts'
import { ja } from '#web/i18n/ja.ts'
import { indicatorsTexts } from '#web/i18n/panels/indicatorsTexts.ts'
import { registerTexts } from '#web/i18n/panels/registerTexts.ts'
import { tableTexts } from '#web/i18n/panels/tableTexts.ts'
import { infobox } from './explorer.ts'
import { waitForMapIdle } from './harness.ts'
import { soon } from './soon.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()
const viewport = { width: 1280, height: 800 }

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu

/** What stands in for whatever a text is filled with. */
const FILLING = 4242

/** Every text of a dictionary as a pattern for what the screen may show of it. */
function patterns(texts: object): RegExp[] {
  return Object.values(texts).flatMap((value: unknown): RegExp[] => {
    if (typeof value === 'object' && value !== null) return patterns(value)
    const text = String(typeof value === 'function' ? value(FILLING, FILLING + 1) : value)
    // A text of one or two characters, such as a unit, would be found in every record.
    if ((text.match(japanese)?.length ?? 0) < 3) return []
    const parts = text.split(/4,?24\d/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    return [new RegExp(`^${parts.join('.{0,40}')}$`, 'u')]
  })
}

/** Words on the screen and names of controls, as somebody who reads or hears English meets them. */
const wordsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const words = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement?.closest('[lang=ja], script'))
        words.add(walker.currentNode.textContent?.trim() ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      if (element.closest('[lang=ja]')) continue
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext'])
        words.add(element.getAttribute(name)?.trim() ?? '')
    }
    return [...words].filter((word) => word !== '')
  })

const leftInJapanese = async (page: Page): Promise<string[]> => {
  // The product's own name stands in credit lines, which are never translated.
  const known = patterns({ ...ja, product: '' })
  return (await wordsOf(page)).filter((word) => known.some((pattern) => pattern.test(word)))
}

test('in English no word of the interface is left in Japanese', async () => {
  const page = await harness().newPage({ path: '/', locale: 'en-GB', viewport })
  await page.getByRole('link', { name: en.home.openData }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  for (const [path, word] of [
    ['/', en.home.counts],
    ['/projects', registerTexts.en.undated],
    ['/data', en.data.connect],
    ['/data/old_houses', tableTexts.en.csv],
    ['/indicators', indicatorsTexts.en.computed],
    ['/nowhere', en.errors.notFound],
  ] as const) {
    await page.goto(path)
    await page.getByText(word).first().waitFor()
    expect({ path, left: await leftInJapanese(page) }).toEqual({ path, left: [] })
  }

  await page.goto('/map?c=131.40236,34.39356,14&l=stations.jrbus_stops&table=stations&t=2026-11-29T08:00')
  await waitForMapIdle(page)
  await page
    .locator('[data-layer=stations]')
    .getByRole('button', { name: /settings/i })
    .click()
  await page
    .getByRole('region', { name: tableTexts.en.title })
    .getByRole('button', { name: 'Hagi Station', exact: true })
    .click()
  await soon(() => infobox(page).innerText()).toContain(en.info.nearby)
  await page.getByText(en.list.title, { exact: true }).click()
  expect(await leftInJapanese(page)).toEqual([])
})

test('every screen has a title of its own, in the language of its reader', async () => {
  const titles = new Map<string, string>()
  for (const [locale, product] of [
    ['ja-JP', ja.product],
    ['en-GB', en.product],
  ] as const) {
    const page = await harness().newPage({ locale, viewport })
    for (const path of ['/', '/projects', '/data', '/data/stations', '/indicators']) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await soon(() => page.title()).toContain(product)
      titles.set(`${locale} ${path}`, await page.title())
    }
  }
  expect(new Set(titles.values()).size).toBe(titles.size)
})

test('the language is chosen on the screen, kept for the next visit, and the address decides for its reader', async () => {
  const page = await harness().newPage({ path: '/indicators', viewport })
  await page.getByRole('heading', { level: 1, name: indicatorsTexts.ja.title }).waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: indicatorsTexts.en.title }).waitFor()
  await page.goto('/data')
  await page.getByRole('heading', { level: 1, name: en.data.title }).waitFor()
  await page.goto('/data?lang=ja')
  await page.getByRole('heading', { level: 1, name: ja.data.title }).waitFor()
})

test('dark and light follow the device until somebody chooses', async () => {
  const page = await harness().newPage({ path: '/indicators', colorScheme: 'dark', viewport })
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const dark = await ground()
  await page.emulateMedia({ colorScheme: 'light' })
  await soon(ground).not.toBe(dark)
  await page.getByRole('button', { name: new RegExp(ja.settings.schemes.dark) }).click()
  await soon(ground).toBe(dark)
  await page.reload()
  await soon(ground).toBe(dark)
})
