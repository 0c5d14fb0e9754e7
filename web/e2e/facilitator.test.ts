import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Joined } from '#geodata/schema/workshop/joining.ts'
import type { WorkshopNews } from '#geodata/schema/workshop/workshop.ts'
import { launchChromium } from '#scripts/browser/launchChromium.ts'
import { type RunningServer, startServer } from '#scripts/server/startServer.ts'
import { seededStoreKey } from '#scripts/test/seededStore.ts'
import { mapsJa } from '#web/i18n/maps/mapsJa.ts'
import { reviewTexts } from '#web/i18n/panels/reviewTexts.ts'
import { workshopTexts } from '#web/i18n/panels/workshopTexts.ts'
import { expectNoAxeViolations, waitForMapIdle } from './harness.ts'
import { newMap } from './mapMaking.ts'
import { soon } from './soon.ts'

const words = workshopTexts.ja
const review = reviewTexts.ja

let server: RunningServer
let browser: Browser
let owner: BrowserContext
const problems: string[] = []

beforeAll(async () => {
  server = await startServer({ env: { HOST: '0.0.0.0' }, seeded: inject(seededStoreKey) })
  browser = await launchChromium()
  owner = await newContext()
  const code = /\/setup\s+(\S+)/.exec(server.log())?.[1]
  const account = { code, name: '進行役', email: 'owner@example.jp', password: 'correct horse battery' }
  const answer = await owner.request.post('/api/setup', { data: account, headers: { Origin: server.url } })
  expect(answer.status()).toBe(201)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const newContext = async (): Promise<BrowserContext> => {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width: 1024, height: 700 },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  context.setDefaultTimeout(20_000)
  context.on('weberror', (error) => problems.push(error.error().message))
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  return context
}

/** The smallest picture there is. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Somebody with a phone, by HTTP: joins and adds a photo with a few words. */
const addAs = async (code: string, nickname: string, said: string): Promise<void> => {
  const ask = async (method: string, path: string, body: BodyInit, headers: Record<string, string>) => {
    const response = await fetch(server.url + path, {
      method,
      body,
      headers: { Origin: server.url, ...headers },
    })
    expect(response.ok, `${method} ${path}: ${response.status}`).toBe(true)
    return response
  }
  const json = { 'Content-Type': 'application/json' }
  const joined = await ask('POST', `/api/join/${code}`, JSON.stringify({ nickname }), json)
  const Cookie = joined.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const { map }: Joined = await joined.json()
  const photo = randomUUID()
  await ask('PUT', `/api/maps/${map}/assets/${photo}`, new Blob([new Uint8Array(pixel)]), {
    Cookie,
    'Content-Type': 'image/png',
  })
  const get = (path: string) => fetch(server.url + path, { headers: { Cookie } })
  const { workshop }: WorkshopNews = await (await get(`/api/maps/${map}/workshop`)).json()
  const sketch = workshop?.layers[0]?.dataset ?? ''
  const { form = [] }: DatasetSummary = await (await get(`/api/datasets/${sketch}`)).json()
  const named = (input: string): string => form.find((field) => field.input === input)?.name ?? ''
  const properties = { [named('text')]: said, [named('photos')]: JSON.stringify([photo]) }
  const geometry = { type: 'Point', coordinates: [131.39, 34.41] }
  await ask(
    'PUT',
    `/api/datasets/${sketch}/features/${randomUUID()}`,
    JSON.stringify({ geometry, properties }),
    {
      Cookie,
      ...json,
    },
  )
}

const tabOf = (page: Page, name: string) => page.locator('.editor-right').getByRole('tab', { name })
const countOn = (screen: Page) => screen.locator('[data-count]').getAttribute('data-count')

/** Pages of a PDF, each with its size in points. */
const pagesOf = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`,
  )

test('a group is let in with one act and run from one place: approval by keys, the big screen, paper, publishing', async () => {
  const desk = await owner.newPage()
  await desk.goto('/maps')
  await newMap(desk, 'blank')
  const map = new URL(desk.url()).pathname
  await desk.locator('.editor-tabs').getByRole('button', { name: mapsJa.bar.join }).click()
  await desk.getByRole('button', { name: words.invite.startWithLayer }).click()
  const code = (await desk.locator('[data-code]').getAttribute('data-code')) ?? ''
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/)
  await tabOf(desk, words.sections.settings).click()
  await desk.getByRole('checkbox', { name: words.settings.approval }).check()
  await desk.getByRole('button', { name: words.phases.useUsual }).click()
  await desk.getByRole('button', { name: words.phases.startOf('書きこむ') }).click()
  await desk.locator('.phase-timer').waitFor()
  await expectNoAxeViolations(desk)

  const screen = await owner.newPage()
  await screen.goto(`${map}/projector`)
  await screen.locator('.projector-timer').waitFor()
  await soon(() => countOn(screen)).toBe('0')

  await addAs(code, 'さくら', '夏みかんの無人販売所')
  await addAs(code, 'たろう', '人の顔が写った写真')
  await tabOf(desk, words.sections.review).click()
  await soon(() => desk.locator('.review-card').count()).toBe(2)
  await expectNoAxeViolations(desk)
  // nobody else sees what waits
  expect(await countOn(screen)).toBe('0')
  await desk.keyboard.press('1')
  await soon(() => countOn(screen)).toBe('1')
  await screen.locator('.projector-photos figcaption', { hasText: 'さくら' }).waitFor()
  await soon(() => desk.locator('.review-card').count()).toBe(1)
  await desk.keyboard.press('3')
  await desk.getByRole('textbox', { name: review.note }).fill('顔が写らない写真をお願いします')
  await desk.getByRole('button', { name: review.send }).click()
  await desk.getByText(review.empty.held).waitFor()
  await expectNoAxeViolations(screen)

  // what somebody wrote on paper
  await tabOf(desk, words.sections.people).click()
  await desk.getByText(words.paper.title).click()
  await desk.getByRole('textbox', { name: words.paper.name }).fill('しずえ')
  await desk.getByRole('button', { name: words.paper.begin }).click()
  await desk.getByText(words.paper.entering('しずえ（紙1）')).waitFor()
  await waitForMapIdle(desk)
  await desk.locator('.draw-palette').getByRole('button', { name: '点', exact: true }).click()
  await desk
    .locator('.editor-map canvas')
    .first()
    .click({ position: { x: 200, y: 330 } })
  await desk
    .locator('.feature-form')
    .getByRole('textbox', { name: words.invite.word })
    .fill('バス停にベンチがない')
  await desk.locator('.feature-form').getByRole('button', { name: '保存' }).click()
  await desk.getByRole('button', { name: words.paper.end }).click()
  await soon(() => countOn(screen)).toBe('2')

  // hidden by the facilitator, and shown again
  const seat = desk.locator('.seat', { hasText: 'さくら' })
  for (const [act, count] of [
    [words.people.hide, '1'],
    [words.people.show, '2'],
  ] as const) {
    await seat.getByRole('button', { name: words.people.menu('さくら') }).click()
    await seat.getByRole('menuitem', { name: act }).click()
    await soon(() => countOn(screen)).toBe(count)
  }

  await screen.goto(`${map}/sheet`)
  await screen.locator('.join-sheet').waitFor()
  expect(pagesOf(await screen.pdf({ preferCSSPageSize: true }))).toEqual(['595×842'])
  await screen.goto(`${map}/papers?count=3`)
  await screen.locator('[data-ready="true"]').waitFor()
  expect(pagesOf(await screen.pdf({ preferCSSPageSize: true }))).toEqual(Array(3).fill('595×842'))
  await screen.close()

  // what is published is what was let through
  await desk.getByRole('button', { name: mapsJa.bar.publishNow }).click()
  await desk.getByRole('textbox', { name: mapsJa.publish.alias }).fill('minna-no-chizu')
  await desk.getByRole('button', { name: mapsJa.publish.publish }).last().click()
  await desk.getByText(mapsJa.publish.done).waitFor()
  const published: { datasets: Record<string, unknown> } = await (
    await fetch(`${server.url}/api/publications/minna-no-chizu`)
  ).json()
  const [sketch = ''] = Object.keys(published.datasets)
  const { features }: { features: FeatureJson[] } = await (
    await fetch(`${server.url}/api/publications/minna-no-chizu/datasets/${sketch}`)
  ).json()
  expect(features.length).toBe(2)
  for (const said of ['夏みかんの無人販売所', 'バス停にベンチがない'])
    expect(JSON.stringify(features)).toContain(said)
  expect(JSON.stringify(features)).not.toContain('人の顔')
  expect(problems).toEqual([])
})
