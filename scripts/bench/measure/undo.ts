import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { plainLayer } from '#geodata/schema/map/plainLayer.ts'
import { launchChromium } from '#scripts/browser/launchChromium.ts'
import { waitForMapIdle } from '#scripts/browser/waitForMap.ts'
import { dist } from '#scripts/build/dist.ts'
import type { Context } from '../context.ts'
import { atMost, type Entry, told } from '../entry.ts'
import { longestTasks } from '../longestTasks.ts'
import { percentile } from '../statistics.ts'
import { newMap } from './newMap.ts'

const dataset = 'sketch_benchundo000'
const rows = 50_000
const perRequest = 1000
const rounds = 7

/**
 * What taking back one edit costs a page with a sketch layer of 50,000 features: the longest task of the page's own thread from
 * the press of the button on, without the waiting for a software renderer. Under the map alone, and with the layer's table open.
 */
export async function undo(context: Context): Promise<Entry[]> {
  const server = await context.server('workshopServer', [await context.folder(), '0', join(dist, 'web')])
  const layer = plainLayer({ id: 'bench-layer', order: 'a0', kind: 'sketch', source: dataset })
  const map = await newMap(server.url, { layers: [layer] })
  await fillSketch(server.url, map)
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      locale: 'ja-JP',
      serviceWorkers: 'block',
    })
    await page.goto(`${server.url}/maps/${map}`)
    await waitForMapIdle(page, 120_000)
    await editFirstRow(page)
    const withTable = await timesOf(browser, page)
    await page.locator('.editor-table-close').click()
    const alone = await timesOf(browser, page)
    const name = `undo of one edit among ${rows.toLocaleString('en')} features`
    return [
      atMost(50, { name, value: percentile(alone, 0.5), unit: 'ms' }),
      atMost(50, { name: `${name}, table open`, value: percentile(withTable, 0.5), unit: 'ms' }),
      told({ name: `${name}, slowest of ${rounds}`, value: Math.max(...alone), unit: 'ms' }),
    ]
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function timesOf(browser: Browser, page: Page): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'gpu'] })
    await page.locator('button[aria-label^="元に戻す："]').click()
    await page.waitForTimeout(700)
    times.push(longestTasks(await browser.stopTracing()).own)
    await page.locator('button[aria-label^="やり直す："]').click()
    // legends and what is on its way are looked through once it is quiet
    await page.waitForTimeout(2500)
  }
  return times
}

async function editFirstRow(page: Page): Promise<void> {
  await page.locator('.layer-entry button[aria-haspopup="menu"]').click()
  await page.getByRole('menuitem', { name: '属性テーブル' }).click()
  const grid = page.getByRole('grid')
  await grid.locator('[data-uid]').first().waitFor()
  await grid.focus()
  await page.keyboard.press('F2')
  await page.locator('.cell-editor input').fill('変えた名前')
  await page.keyboard.press('Enter')
  await page.locator('[data-save="saved"]').waitFor()
  await page.waitForTimeout(3000)
}

async function fillSketch(url: string, map: string): Promise<void> {
  const words = (text: string) => ({ ja: text, en: text })
  const form = [
    { name: 'field_name', input: 'text', title: words('名前') },
    { name: 'field_area', input: 'number', title: words('広さ') },
    { name: 'field_used', input: 'yesNo', title: words('使われている') },
  ]
  await send(`${url}/api/maps/${map}/sketches/${dataset}`, 'PUT', { title: words('標本'), form })
  for (let first = 0; first < rows; first += perRequest) {
    const changes = Array.from({ length: perRequest }, (_, offset) => rowOf(first + offset))
    await send(`${url}/api/datasets/${dataset}/changes`, 'POST', { changes })
  }
}

/** Spread over the region, always the same. */
const rowOf = (index: number) => ({
  kind: 'put',
  uid: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  geometry: {
    type: 'Point',
    coordinates: [130.8 + ((index * 7919) % 10_007) / 10_007, 34 + ((index * 104_729) % 9973) / 14_000],
  },
  properties: { field_name: `場所 ${index}`, field_area: (index * 31) % 977, field_used: index % 2 === 0 },
})

async function send(url: string, method: string, body: unknown): Promise<void> {
  const response = await fetch(url, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`expected ${url} to take it, got ${response.status}`)
}
