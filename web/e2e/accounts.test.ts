import { expect, test } from 'vitest'
import { mapsJa } from '#web/i18n/maps/mapsJa.ts'
import { accountMenuTexts } from '#web/i18n/panels/accountMenuTexts.ts'
import { accountTexts } from '#web/i18n/panels/accountTexts.ts'
import { linkTexts } from '#web/i18n/panels/linkTexts.ts'
import { roleTexts } from '#web/i18n/panels/roleTexts.ts'
import { shareTexts } from '#web/i18n/panels/shareTexts.ts'
import { expectNoAxeViolations } from './harness.ts'
import { newMap } from './mapMaking.ts'
import { soon } from './soon.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness({ env: { HOST: '0.0.0.0' } })
const viewport = { width: 1024, height: 700 }
const [account, share, link] = [accountTexts.ja, shareTexts.ja, linkTexts.ja]

test('an administrator sets the server up, shares a map by a link, and takes the role back from who followed it', async () => {
  const code = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(harness().server.log())?.[0]
  const page = await harness().newPage({ path: '/setup', viewport, reducedMotion: true })
  await page.getByRole('textbox', { name: account.setup.code }).fill(code ?? '')
  await page.getByRole('button', { name: account.setup.act }).click()
  // what is missing is said field by field, and the first of them has the focus
  await page.getByText(`${account.fields.name}を入れてください。`).waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('autocomplete'))).toBe('name')
  await page.keyboard.insertText('山本 花子')
  await page.getByRole('textbox', { name: account.fields.email }).fill('hanako@example.jp')
  await page.getByRole('textbox', { name: account.fields.password }).fill('an old school bus')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/maps')

  await newMap(page, 'blank')
  const map = new URL(page.url()).pathname
  await page.getByRole('button', { name: mapsJa.bar.more }).click()
  await page.getByRole('menuitem', { name: share.open }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: link.make }).click()
  const address = (await dialog.locator('.made-link-address').textContent()) ?? ''
  await expectNoAxeViolations(page, 'dialog')

  const guest = await harness().newPage({ path: new URL(address).pathname, viewport, reducedMotion: true })
  await guest.getByText(roleTexts.ja.contributor.text).waitFor()
  await guest.getByRole('textbox', { name: account.fields.name }).fill('佐藤 健')
  await guest.getByRole('textbox', { name: account.fields.email }).fill('ken@example.jp')
  await guest.getByRole('textbox', { name: account.fields.password }).fill('the sea at Kottoi')
  await guest.getByRole('button', { name: account.register.act }).click()
  await guest.waitForURL(`**${map}`)
  await guest.getByText(share.opened.contributor).waitFor()
  // what a contributor may not do is not there
  expect(await guest.getByRole('button', { name: mapsJa.bar.publish, exact: true }).count()).toBe(0)
  expect(await guest.locator('.add-layer').count()).toBe(0)

  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: mapsJa.bar.more }).click()
  await page.getByRole('menuitem', { name: share.open }).click()
  page.on('dialog', (asked) => void asked.accept())
  await dialog.getByRole('combobox', { name: share.role('佐藤 健') }).selectOption('viewer')
  await guest.getByText(share.opened.viewer).waitFor()
  await dialog.getByRole('button', { name: share.removeOf('佐藤 健') }).click()
  await guest.getByText(mapsJa.bar.notFoundText).waitFor()
  await soon(() => dialog.locator('.share-members > li').count()).toBe(1)
  // the page asks for what is no longer theirs to see, and hears so
  harness().expectNoProblems(/status of 404|WebSocket/)
})

test('signing out warns of what has not reached the server', async () => {
  const page = await harness().newPage({ path: '/signin?to=/account', viewport, reducedMotion: true })
  await page.getByRole('textbox', { name: account.fields.email }).fill('hanako@example.jp')
  await page.getByRole('textbox', { name: account.fields.password }).fill('an old school bus')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/account')
  await page.getByRole('heading', { name: account.mine.sessions }).waitFor()
  await expectNoAxeViolations(page)
  await page.evaluate(() => localStorage.setItem('kyoso.unsent.some-map', '2'))
  const { menu, signOut } = accountMenuTexts.ja
  await page.getByRole('button', { name: menu.of('山本 花子') }).click()
  await page.getByRole('button', { name: menu.signOut, exact: true }).click()
  await page.getByText(signOut.text(2)).waitFor()
  await page.getByRole('button', { name: signOut.anyway }).click()
  await page.getByRole('link', { name: menu.signIn }).waitFor()
  await page.goto('/admin')
  await page.getByText('この画面は管理者だけが使えます。').waitFor()
})
