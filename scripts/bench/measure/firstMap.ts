import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Browser } from 'playwright-core'
import { webFiles } from '#api/middleware/webFiles.ts'
import { launchChromium } from '#scripts/browser/launchChromium.ts'
import { startServer } from '#scripts/server/startServer.ts'
import type { Context } from '../context.ts'
import { against, type Entry } from '../entry.ts'
import { buildBareMap } from '../peers/buildBareMap.ts'
import { median } from '../statistics.ts'

const rounds = 7
/** 10 Mbit/s and 40 ms, as a shared Wi-Fi gives. */
const line = { offline: false, latency: 40, downloadThroughput: 1.25e6, uploadThroughput: 1.25e6 }

/** From the request of an empty browser to the first map that has come to rest, over a slow line. */
export async function firstMap(context: Context): Promise<Entry[]> {
  const folder = await context.folder()
  await buildBareMap(folder)
  const bare = await serveFolder(folder)
  const server = await startServer()
  const browser = await launchChromium()
  try {
    const ours: number[] = []
    const peer: number[] = []
    for (let round = 0; round < rounds; round++) {
      ours.push(await drawnAfter(browser, `${server.url}/map`))
      peer.push(await drawnAfter(browser, bare.url))
    }
    return [
      against(
        median(peer),
        { most: 1.2, peerName: 'bare MapLibre page' },
        { name: 'first drawn map, 10 Mbit/s and 40 ms', value: median(ours), unit: 'ms' },
      ),
    ]
  } finally {
    await browser.close()
    await server.stop()
    bare.close()
  }
}

async function drawnAfter(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.emulateNetworkConditions', line)
  await page.goto(url, { waitUntil: 'commit' })
  const ms = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const timer = setInterval(() => {
          if (!document.querySelector('[data-map-state="idle"]')) return
          clearInterval(timer)
          resolve(performance.now())
        }, 10)
      }),
  )
  await context.close()
  return ms
}

async function serveFolder(folder: string): Promise<{ url: string; close: () => void }> {
  const app = new Hono().use(webFiles(folder))
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve({ url: `http://127.0.0.1:${port}/`, close: () => server.close() })
    })
  })
}
