import AxeBuilder from '@axe-core/playwright'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { launchChromium, untrustedHost } from '#scripts/browser/launchChromium.ts'
import { type RunningServer, startServer } from '#scripts/server/startServer.ts'
import { seededStoreKey } from '#scripts/test/seededStore.ts'

export { waitForMapIdle } from '#scripts/browser/waitForMap.ts'

type PageOptions = {
  /** Path on the server, opened at once. */
  path?: string
  locale?: 'ja-JP' | 'en-GB'
  colorScheme?: 'light' | 'dark'
  viewport?: { width: number; height: number }
  /** A phone: touch instead of mouse. */
  touch?: boolean
  /** Through a plain-http name that the browser does not trust, as another device in the room would see it. */
  untrustedOrigin?: boolean
  /** Off unless a journey is about it: a kept answer would hide a change of the server. */
  serviceWorker?: boolean
  reducedMotion?: boolean
}

export type Harness = {
  server: RunningServer
  newPage: (options?: PageOptions) => Promise<Page>
  /** What the server answers to everybody, as JSON. */
  api: <T>(path: string) => Promise<T>
  /** Fails on every error the pages have reported and every address outside the server they have asked for, then forgets them. */
  expectNoProblems: (allowed?: RegExp) => void
  closePages: () => Promise<void>
  close: () => Promise<void>
}

export type HarnessOptions = {
  /** For the server. */
  env?: Record<string, string>
  /** For Chromium. */
  flags?: string[]
}

/** The real built server over fresh bundled data, and a real browser. */
export async function startHarness({ env = {}, flags = [] }: HarnessOptions = {}): Promise<Harness> {
  const server = await startServer({
    env: { ALLOWED_HOSTS: untrustedHost, ...env },
    seeded: inject(seededStoreKey),
  })
  const browser = await launchChromium(flags)
  let problems: string[] = []
  return {
    server,
    newPage: async (options = {}) => {
      const origin = options.untrustedOrigin ? `http://${untrustedHost}:${server.port}` : server.url
      const context = await browser.newContext(contextOptions(options, origin))
      context.setDefaultTimeout(20_000)
      watch(context, origin, (problem) => problems.push(problem.slice(0, 400)))
      const page = await context.newPage()
      if (options.path !== undefined) await page.goto(options.path)
      return page
    },
    api: async (path) => (await fetch(server.url + path)).json(),
    expectNoProblems: (allowed) => {
      const found = problems.filter((problem) => !allowed?.test(problem))
      problems = []
      expect(found).toEqual([])
    },
    closePages: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    close: async () => {
      await browser.close()
      await server.stop()
    },
  }
}

function contextOptions(options: PageOptions, baseURL: string): BrowserContextOptions {
  return {
    baseURL,
    locale: options.locale ?? 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? { width: 1280, height: 720 },
    hasTouch: options.touch ?? false,
    isMobile: options.touch ?? false,
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    serviceWorkers: options.serviceWorker ? 'allow' : 'block',
    ignoreHTTPSErrors: true,
  }
}

/** A breach of the Content-Security-Policy arrives as a console error too. */
function watch(context: BrowserContext, origin: string, report: (problem: string) => void): void {
  context.on('weberror', (error) => report(`uncaught: ${error.error().message}`))
  context.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(origin).host)
      report(`asked ${url.href}`)
  })
}

/** WCAG 2.2 AA and the good habits that axe knows, over the whole page or one part of it. */
export async function expectNoAxeViolations(page: Page, part?: string): Promise<void> {
  const axe = new AxeBuilder({ page }).options({
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
  })
  const { violations } = await (part ? axe.include(part) : axe).analyze()
  expect(
    violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((n) => n.html).join(' ')}`),
  ).toEqual([])
}
