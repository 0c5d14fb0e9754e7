/**
 * Pictures of screens for the eye: three sizes, light and dark, Japanese and English, into .cache/screenshots/.
 *   tsx scripts/screenshots.ts [--url http://localhost:8787] [--size 390x844] [--scheme dark] [--locale en] / /explore …
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '#scripts/browser/launchChromium.ts'
import { waitForMapIdle } from '#scripts/browser/waitForMap.ts'
import { root } from '#scripts/root.ts'
import { startServer } from '#scripts/server/startServer.ts'

const sizes = ['1440x900', '1024x768', '390x844']
const schemes = ['light', 'dark'] as const
const locales = { ja: 'ja-JP', en: 'en-GB' } as const
const folder = join(root, '.cache/screenshots')

type View = { url: string; path: string; size: string; scheme: 'light' | 'dark'; locale: 'ja' | 'en' }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string' },
    size: { type: 'string' },
    scheme: { type: 'string' },
    locale: { type: 'string' },
  },
})

const server = values.url ? undefined : await startServer()
const url = values.url ?? server?.url ?? ''
const browser = await launchChromium()
await mkdir(folder, { recursive: true })
try {
  for (const view of views(url, positionals.length > 0 ? positionals : ['/'])) {
    console.log(await take(browser, view))
  }
} finally {
  await browser.close()
  await server?.stop()
}

function views(url: string, paths: string[]): View[] {
  const all = paths.flatMap((path) =>
    sizes.flatMap((size) =>
      schemes.flatMap((scheme) =>
        (['ja', 'en'] as const).map((locale) => ({ url, path, size, scheme, locale })),
      ),
    ),
  )
  const wanted = (asked: string | undefined, has: string): boolean => asked === undefined || asked === has
  return all.filter(
    ({ size, scheme, locale }) =>
      wanted(values.size, size) && wanted(values.scheme, scheme) && wanted(values.locale, locale),
  )
}

async function take(browser: Browser, { url, path, size, scheme, locale }: View): Promise<string> {
  const [width = 1440, height = 900] = size.split('x').map(Number)
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    locale: locales[locale],
    timezoneId: 'Asia/Tokyo',
    hasTouch: width < 600,
    isMobile: width < 600,
    serviceWorkers: 'block',
    ignoreHTTPSErrors: true,
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`${path}: ${error.message}`))
  await page.goto(new URL(path, url).href)
  await settle(page)
  const name = path.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'start'
  const file = join(folder, `${name}-${size}-${scheme}-${locale}.png`)
  await page.screenshot({ path: file })
  await context.close()
  return file
}

/** A page without a map needs no wait; a map that never comes to rest is photographed as it is, and said. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 15_000 }).catch(() => undefined)
  if ((await page.locator('[data-map-state]').count()) === 0) return
  await waitForMapIdle(page, 30_000).catch(() => console.error(`${page.url()}: the map did not come to rest`))
}
