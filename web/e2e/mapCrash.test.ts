import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchChromium } from '#scripts/browser/launchChromium.ts'
import { startServer } from '#scripts/server/startServer.ts'
import { seededStoreKey } from '#scripts/test/seededStore.ts'
import { mapsJa } from '#web/i18n/maps/mapsJa.ts'
import { addLayers, layerNamed, newMap } from './mapMaking.ts'

let browser: Browser
let dataFolder: string
beforeAll(async () => {
  browser = await launchChromium([])
  dataFolder = await mkdtemp(join(tmpdir(), 'kyoso-crash-'))
})
afterAll(async () => {
  await browser.close()
  await rm(dataFolder, { recursive: true, force: true })
})

test('the server is killed while a map is edited: it is said, nothing is lost, and it goes on', async () => {
  let server = await startServer({ dataFolder, seeded: inject(seededStoreKey) })
  const env = { PORT: String(server.port) }
  try {
    const context = await browser.newContext({
      baseURL: server.url,
      locale: 'ja-JP',
      reducedMotion: 'reduce',
      serviceWorkers: 'allow',
    })
    context.setDefaultTimeout(20_000)
    const page = await context.newPage()
    await page.goto('/maps')
    await newMap(page, 'blank')
    await addLayers(page, 'stations')
    await page.getByText(/保存済み \d/).waitFor()
    const address = page.url()

    await server.stop('SIGKILL')
    await addLayers(page, 'venues')
    await page.getByText(mapsJa.save.waiting(1)).waitFor()

    // no server at all: the browser's own copy is opened, with what was never sent
    await page.evaluate(() => navigator.serviceWorker.ready)
    page.on('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await layerNamed(page, 'JRの駅').waitFor()
    await page.getByText(mapsJa.save.waiting(1)).waitFor()
    expect(await page.locator('.layer-lines [data-layer]').count()).toBe(2)

    server = await startServer({ dataFolder, env })
    await page.locator('[data-save="saved"]').waitFor()
    await addLayers(page, 'old_houses')
    await page.getByText(/保存済み \d/).waitFor()

    const other = await (await browser.newContext({ baseURL: server.url, locale: 'ja-JP' })).newPage()
    await other.goto(address)
    for (const name of ['JRの駅', '会場・滞在先', '古民家']) await layerNamed(other, name).first().waitFor()
    expect(await other.locator('.layer-lines [data-layer]').count()).toBe(3)
  } finally {
    await server.stop('SIGKILL')
  }
})
