import { test } from 'vitest'
import { en } from '#web/i18n/en.ts'
import { ja } from '#web/i18n/ja.ts'
import { indicatorsTexts } from '#web/i18n/panels/indicatorsTexts.ts'
import { registerTexts } from '#web/i18n/panels/registerTexts.ts'
import { tableTexts } from '#web/i18n/panels/tableTexts.ts'
import { infobox, layerRow } from './explorer.ts'
import { expectNoAxeViolations, waitForMapIdle } from './harness.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()

const readers = [
  { name: 'Japanese, light', language: 'ja', texts: ja, locale: 'ja-JP', colorScheme: 'light' },
  { name: 'English, dark', language: 'en', texts: en, locale: 'en-GB', colorScheme: 'dark' },
] as const

test.each(readers)(
  'pages of words meet WCAG 2.2 AA ($name)',
  async ({ language, texts, locale, colorScheme }) => {
    const page = await harness().newPage({ locale, colorScheme })
    for (const [path, word] of [
      ['/', texts.home.counts],
      ['/projects', registerTexts[language].undated],
      ['/data', texts.data.connect],
      ['/data/old_houses', tableTexts[language].csv],
      ['/indicators', indicatorsTexts[language].notes],
    ] as const) {
      await page.goto(path)
      await page.getByText(word).first().waitFor()
      if (path === '/data/old_houses') {
        await page.locator('.row-button').first().click()
        await infobox(page).waitFor()
      }
      await page.locator('details').evaluateAll((all) => {
        for (const details of all) details.setAttribute('open', '')
      })
      await expectNoAxeViolations(page)
    }
  },
)

test('pages of the API meet WCAG 2.2 AA', async () => {
  const page = await harness().newPage()
  for (const path of ['/api/docs', '/ogc?f=html', '/ogc/collections/stations/items?f=html']) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectNoAxeViolations(page)
  }
})

test.each(readers)('the explorer with everything open meets WCAG 2.2 AA ($name)', async (reader) => {
  const { texts, locale, colorScheme } = reader
  const page = await harness().newPage({
    path: '/map?c=131.40236,34.39356,14&l=jrbus_stops.old_houses.stations&t=2026-11-29T08:00',
    locale,
    colorScheme,
    viewport: { width: 1180, height: 760 },
    reducedMotion: true,
  })
  await waitForMapIdle(page)
  await layerRow(page, 'old_houses').getByRole('button').click()
  await layerRow(page, 'population_towns').getByRole('button').click()
  await page.getByText(texts.list.title, { exact: true }).click()
  await page.locator('.visible-list').getByRole('button').first().click()
  await infobox(page).waitFor()
  await page.getByRole('button', { name: texts.map.basemap }).click()
  await expectNoAxeViolations(page)

  await page.keyboard.press('Escape')
  await layerRow(page, 'old_houses').getByRole('button', { name: texts.layers.openTable }).click()
  await page.locator('.row-button').first().click()
  await page.getByRole('combobox', { name: texts.search.label }).fill('萩')
  await page.getByRole('option').first().waitFor()
  await expectNoAxeViolations(page)
})

test.each(readers)('the phone meets WCAG 2.2 AA ($name)', async ({ texts, locale, colorScheme }) => {
  const page = await harness().newPage({
    path: '/map?c=131.40236,34.39356,14&l=jrbus_stops.stations',
    locale,
    colorScheme,
    viewport: { width: 390, height: 844 },
    touch: true,
    reducedMotion: true,
  })
  await waitForMapIdle(page)
  await expectNoAxeViolations(page)
  await page.getByRole('tab', { name: texts.layers.title }).tap()
  await layerRow(page, 'stations').getByRole('button').tap()
  await expectNoAxeViolations(page)
  await page.getByRole('tab', { name: texts.list.title }).tap()
  await page.locator('.visible-list').getByRole('button').first().tap()
  await infobox(page).waitFor()
  await expectNoAxeViolations(page)
})
