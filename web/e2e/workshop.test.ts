import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchChromium, untrustedHost } from '#scripts/browser/launchChromium.ts'
import { type RunningServer, startServer } from '#scripts/server/startServer.ts'
import { seededStoreKey } from '#scripts/test/seededStore.ts'
import { joinTexts } from '#web/i18n/panels/joinTexts.ts'
import { participantTexts } from '#web/i18n/panels/participantTexts.ts'
import { seatTexts } from '#web/i18n/panels/seatTexts.ts'
import { expectNoAxeViolations, waitForMapIdle } from './harness.ts'
import { soon } from './soon.ts'
import { type OpenWorkshop, openWorkshop } from './workshopMaking.ts'

const words = participantTexts.ja
const env = { HOST: '0.0.0.0', ALLOWED_HOSTS: untrustedHost }

let browser: Browser
let server: RunningServer
let dataFolder: string
let workshop: OpenWorkshop
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'kyoso-workshop-'))
  server = await startServer({ env, dataFolder, seeded: inject(seededStoreKey) })
  browser = await launchChromium()
  workshop = await openWorkshop(server)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await rm(dataFolder, { recursive: true, force: true })
})

const errors: string[] = []

/** A phone of its own, whose pages may be told that the network is gone: only then may they complain of it. */
const newPhone = async (origin: string, serviceWorkers: 'allow' | 'block'): Promise<Page> => {
  const context: BrowserContext = await browser.newContext({
    baseURL: origin,
    viewport: { width: 390, height: 760 },
    hasTouch: true,
    isMobile: true,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    serviceWorkers,
  })
  context.setDefaultTimeout(20_000)
  context.on('weberror', (error) => errors.push(error.error().message))
  context.on('console', (message) => {
    // what cannot be fetched without a network is told there as well
    if (message.type() === 'error' && /Content Security Policy|TypeError|ReferenceError/.test(message.text()))
      errors.push(message.text())
  })
  const page = await context.newPage()
  page.on('dialog', (dialog) => void dialog.accept())
  return page
}

const callMe = async (page: Page, nickname: string): Promise<void> => {
  await page.getByRole('textbox', { name: joinTexts.ja.nickname }).fill(nickname)
  await page.getByRole('button', { name: joinTexts.ja.join }).tap()
}

const joinAs = async (page: Page, nickname: string): Promise<void> => {
  await page.goto(`/join/${workshop.code.toLowerCase()}`)
  await callMe(page, nickname)
  await page.waitForURL(/\/w\//)
  await page.getByRole('button', { name: words.add }).waitFor()
}

const addPhoto = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: words.add }).tap()
  const form = page.locator('.feature-form')
  await form
    .locator('input[type="file"]')
    .last()
    .setInputFiles({ name: `${name}.png`, mimeType: 'image/png', buffer: pixel })
  await form.getByRole('img').waitFor()
  await form.getByRole('textbox', { name: '名前' }).fill(name)
  await form.getByRole('button', { name: words.send }).tap()
  await form.waitFor({ state: 'detached' })
}

/** The smallest picture there is. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Where the cross stood while the form was open: the map has not moved since. */
const placed = [195, 167] as const

const unsentOf = (page: Page) => page.locator('[data-unsent]')
const allSent = (page: Page): Promise<void> => unsentOf(page).waitFor({ state: 'detached' })
const backOnline = (page: Page): Promise<boolean> => page.evaluate(() => dispatchEvent(new Event('online')))

test('three phones join by code and add photos; one without signal over a reload, the server killed in between: nothing lost, nothing twice', async () => {
  const here = server.url
  const hanako = await newPhone(here, 'allow')
  const taro = await newPhone(`http://${untrustedHost}:${server.port}`, 'block')
  const mika = await newPhone(here, 'block')
  // somewhere on the way of this phone nothing lets a socket through
  await mika.routeWebSocket(/\/live$/, (socket) => void socket.close())

  await hanako.goto('/join')
  await expectNoAxeViolations(hanako)
  await Promise.all([joinAs(hanako, 'はなこ'), joinAs(taro, 'たろう'), joinAs(mika, 'みか')])
  await Promise.all([addPhoto(hanako, '白い蔵'), addPhoto(taro, '井戸'), addPhoto(mika, '石垣')])
  await Promise.all([hanako, taro, mika].map(allSent))
  await mika.locator('[data-connection="polling"]').waitFor()
  await expectNoAxeViolations(taro)

  // what the others have put where the cross is comes by itself, with and without a socket
  for (const page of [hanako, mika]) {
    await waitForMapIdle(page)
    await soon(async () => {
      await page.touchscreen.tap(...placed)
      return page.locator('.reader-picks li').count()
    }).toBe(3)
    await page.keyboard.press('Escape')
  }
  await waitForWorker(hanako)

  await hanako.context().setOffline(true)
  await addPhoto(hanako, '祠')
  await hanako.getByRole('button', { name: words.waiting(1) }).waitFor()

  await server.stop('SIGKILL')
  await Promise.all([addPhoto(taro, '古い橋'), addPhoto(mika, '休耕地')])
  await Promise.all(
    [taro, mika].map((page) => page.getByRole('button', { name: words.waiting(1) }).waitFor()),
  )
  await mika.getByRole('button', { name: words.menu }).tap()
  const [download] = await Promise.all([
    mika.waitForEvent('download'),
    mika.getByRole('button', { name: seatTexts.ja.saveFile }).tap(),
  ])
  const file = await readFile(await download.path())

  await hanako.reload()
  await hanako.getByRole('button', { name: words.waiting(1) }).waitFor()
  await hanako.getByRole('button', { name: words.mineCount(2) }).tap()
  await hanako.locator('li[data-state="waiting"]').getByText('祠').waitFor()
  await soon(() =>
    hanako
      .locator('li[data-state="waiting"] img')
      .evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
  ).toBe(1)

  server = await startServer({ env: { ...env, PORT: String(server.port) }, dataFolder })
  await hanako.context().setOffline(false)
  await Promise.all([hanako, taro, mika].map(backOnline))
  await Promise.all([hanako, taro, mika].map(allSent))

  // the file of one phone, handed in at another although it went through in the meantime
  await taro.getByRole('button', { name: words.menu }).tap()
  await taro
    .locator('input[type="file"]')
    .setInputFiles({ name: 'unsent.zip', mimeType: 'application/zip', buffer: file })
  await taro.getByText(seatTexts.ja.tookIn(1)).waitFor()
  await taro.getByText(seatTexts.ja.unsentNone).waitFor()

  const rows = await workshop.rows()
  expect(rows.map(({ name, author }) => `${name} ${author}`).toSorted()).toEqual(
    ['井戸 たろう', '白い蔵 はなこ', '石垣 みか', '祠 はなこ', '古い橋 たろう', '休耕地 みか'].toSorted(),
  )
  expect(await Promise.all(rows.map(({ photos }) => workshop.photoTypes(photos)))).toEqual(
    rows.map(() => ['image/jpeg']),
  )
  expect(errors).toEqual([])
})

test('what the facilitator locks, ends and sends back is said in a sentence; own things are changed and taken back', async () => {
  const phone = await newPhone(server.url, 'block')
  await phone.goto(`/join/${workshop.code}`)
  await callMe(phone, '管理者')
  await phone.locator('.join-fault').waitFor()
  await joinAs(phone, 'けんじ')
  await phone.context().grantPermissions(['geolocation'])
  await phone.context().setGeolocation({ longitude: 2.35, latitude: 48.85 })
  await phone.getByRole('button', { name: words.locate }).tap()
  await phone.getByText(words.abroad).waitFor()
  await addPhoto(phone, '空き家')
  await allSent(phone)
  await workshop.review('空き家', 'returned', '入口の写真もお願いします')
  await phone.getByRole('button', { name: words.mineCount(1) }).tap()
  const row = phone.locator('.own-list li')
  await row.getByText('入口の写真もお願いします').waitFor()
  await row.getByRole('button', { name: words.editTitle }).tap()
  await phone.locator('.feature-form').getByRole('textbox', { name: '名前' }).fill('青い屋根の空き家')
  await phone.locator('.feature-form').getByRole('button', { name: words.send }).tap()
  await soon(async () => (await workshop.rows()).map(({ name }) => name)).toContain('青い屋根の空き家')

  await workshop.setPhase('look')
  await phone.getByText(words.locks['phase-over']).waitFor()
  expect(await phone.getByRole('button', { name: words.add }).isDisabled()).toBe(true)
  await workshop.setPhase('walk')
  await phone.getByText(words.locks['phase-over']).waitFor({ state: 'detached' })
  await phone.getByRole('button', { name: words.mineCount(1) }).tap()
  await row.getByRole('button', { name: words.remove }).tap()
  await soon(async () => (await workshop.rows()).map(({ name }) => name)).not.toContain('青い屋根の空き家')
  await phone.getByRole('button', { name: words.undo }).tap()
  await soon(async () => (await workshop.rows()).map(({ name }) => name)).toContain('青い屋根の空き家')

  // the seat goes to another device, and this one to the next person
  await phone.keyboard.press('Escape')
  await phone.getByRole('button', { name: words.menu }).tap()
  const code = await phone.locator('.seat-code').innerText()
  await phone.getByRole('button', { name: seatTexts.ja.next }).tap()
  await phone.getByRole('dialog').getByRole('button', { name: seatTexts.ja.next }).tap()
  await phone.waitForURL(/\/join\//)
  await phone.getByRole('textbox', { name: joinTexts.ja.nickname }).waitFor()
  const other = await newPhone(server.url, 'block')
  await other.goto('/join')
  await other.getByRole('button', { name: joinTexts.ja.hasReturn }).tap()
  await other.getByRole('textbox', { name: joinTexts.ja.returnCode }).fill(code)
  await other.getByRole('button', { name: joinTexts.ja.comeBack, exact: true }).tap()
  await other.getByRole('button', { name: words.mineCount(1) }).waitFor()
  expect(errors).toEqual([])
})

/** All that opens the page without the network is kept. */
const waitForWorker = async (page: Page): Promise<void> => {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}
