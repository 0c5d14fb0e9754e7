import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Browser } from 'playwright-core'
import { webFiles } from '#api/middleware/webFiles.ts'
import { launchChromium } from '#scripts/browser/launchChromium.ts'
import { startServer } from '#scripts/server/startServer.ts'
import type { Context } from '../context.ts'
import { against, type Entry, told } from '../entry.ts'
import { buildBareMap } from '../peers/buildBareMap.ts'
import { slowLine } from '../slowLine.ts'
import { median } from '../statistics.ts'

const rounds = 7
/** 10 Mbit/s and 40 ms, as a shared Wi-Fi gives. */
const line = { bytesPerSecond: 1.25e6, roundTripMs: 40 }

/**
 * From the request of an empty browser to the first map, over a slow line: sea, coast, land and borders, the same on both pages.
 * Our place names and layers come after that; when all of them stand is told beside it.
 */
export async function firstMap(context: Context): Promise<Entry[]> {
  const folder = await context.folder()
  await buildBareMap(folder)
  const bare = await serveFolder(folder)
  const server = await startServer()
  const [ourLine, bareLine] = await Promise.all([slowLine(server.port, line), slowLine(bare.port, line)])
  const browser = await launchChromium()
  try {
    const ours: number[] = []
    const whole: number[] = []
    const peer: number[] = []
    for (let round = 0; round < rounds; round++) {
      const marks = await marksOf(browser, `${ourLine.url}/map`, ['kyoso:map-drawn', 'kyoso:map-complete'])
      ours.push(marks[0] ?? Number.NaN)
      whole.push(marks[1] ?? Number.NaN)
      peer.push(...(await marksOf(browser, bareLine.url, ['kyoso:map-drawn'])))
    }
    return [
      against(
        median(peer),
        { most: 1.2, peerName: 'bare MapLibre page with the same ground' },
        { name: 'first drawn map, 10 Mbit/s and 40 ms', value: median(ours), unit: 'ms' },
      ),
      told({ name: 'map with its names and all layers, same line', value: median(whole), unit: 'ms' }),
    ]
  } finally {
    await browser.close()
    await server.stop()
    for (const each of [ourLine, bareLine, bare]) each.close()
  }
}

/** When the page set each mark, in milliseconds after it was asked for. */
async function marksOf(browser: Browser, url: string, names: string[]): Promise<number[]> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'commit' })
  const times = await page.evaluate(
    (wanted) =>
      new Promise<number[]>((resolve) => {
        const timer = setInterval(() => {
          const found = wanted.map((name) => performance.getEntriesByName(name)[0]?.startTime)
          if (!found.every((time) => time !== undefined)) return
          clearInterval(timer)
          resolve(found)
        }, 10)
      }),
    names,
  )
  await context.close()
  return times
}

async function serveFolder(folder: string): Promise<{ port: number; close: () => void }> {
  const app = new Hono().use(webFiles(folder))
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve({ port, close: () => server.close() })
    })
  })
}
