import { expect, test } from 'vitest'
import { precisionTitles } from '#geodata/schema/precision.ts'
import { en } from '#web/i18n/en.ts'
import { ja } from '#web/i18n/ja.ts'
import { infobox, layersOn, search } from './explorer.ts'
import { waitForMapIdle } from './harness.ts'
import { soon } from './soon.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()
const viewport = { width: 1000, height: 640 }
/** Few layers: what is searched need not be drawn. */
const path = '/map?c=131.4,34.41,11&l=office_candidates.stations'

const expected: [query: string, first: string, place: RegExp][] = [
  ['萩', '萩市', /^131\.4/],
  ['豊北', '豊北町', /^130\.[89]/],
  ['特牛', '特牛駅', /^130\.91851,34\.30633/],
  ['ほうほく', '豊北町', /^130\.[89]/],
  ['ｺｯﾄｲ', '特牛駅', /^130\.91851,34\.30633/],
  ['こっとい', '特牛駅', /^130\.91851,34\.30633/],
]

test('places are found by name and by reading, with the keyboard alone', async () => {
  const page = await harness().newPage({ path, viewport, reducedMotion: true })
  await waitForMapIdle(page)
  const box = search(page)
  for (const [query, first, place] of expected) {
    await box.focus()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText(query)
    const option = page.getByRole('option').first()
    await soon(() => option.innerText()).toContain(first)
    expect(await box.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowDown')
    expect(await option.getAttribute('aria-selected')).toBe('true')
    expect(await box.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'))
    await page.keyboard.press('Enter')
    await soon(() => infobox(page).getByRole('heading', { level: 2 }).innerText()).toContain(first)
    await soon(() => new URL(page.url()).searchParams.get('c')).toMatch(place)
    expect(await page.getByRole('listbox').count()).toBe(0)
  }
  const details = await infobox(page).innerText()
  expect(details).toContain('こっといえき')
  expect(details).toContain(precisionTitles.exact.ja)
  expect(details).toMatch(new RegExp(`${ja.info.source}: .*国土数値情報`))

  await box.focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText('ないものねだり')
  await page.getByText(ja.search.none('ないものねだり')).waitFor()
  await page.keyboard.press('Escape')
  expect(await box.getAttribute('aria-expanded')).toBe('false')
  await page.keyboard.press('Escape')
  expect(await box.inputValue()).toBe('')
})

test('what has no known position is found and said to have none, and the map stays where it is', async () => {
  const page = await harness().newPage({ path, viewport })
  await waitForMapIdle(page)
  expect(await layersOn(page)).toContain('office_candidates')
  await search(page).fill('萩幼稚園')
  await soon(() => page.getByRole('option').first().innerText()).toContain('サテライトオフィス候補')
  await search(page).press('Enter')
  const details = infobox(page)
  await soon(() => details.getByRole('heading', { level: 2 }).innerText()).toBe('萩幼稚園')
  expect(await details.innerText()).toContain(precisionTitles.unknown.ja)
  expect(await details.getByRole('button', { name: ja.info.zoomTo }).count()).toBe(0)
  await soon(() => page.url()).toContain('s=office_candidates:')
  // the details cover the right side: the middle of what is free goes west, the picture stays
  expect(new URL(page.url()).searchParams.get('c')).toMatch(/^131\.3[0-9]*,34\.41,11$/)
  await page.getByText(ja.list.title).click()
  expect(await page.locator('.visible-list').innerText()).not.toContain('萩幼稚園')
})

test('in English a place is found and called by its English name, and what has none is marked as Japanese', async () => {
  const page = await harness().newPage({ path, viewport, locale: 'en-GB' })
  await waitForMapIdle(page)
  const box = page.getByRole('combobox', { name: en.search.label })
  await box.fill('tsunoshima elementary')
  const option = page.getByRole('option').first()
  await soon(() => option.innerText()).toContain('Former Tsunoshima Elementary School')
  expect(await option.innerText()).toContain('旧角島小学校')
  expect(await option.innerText()).toContain('Shimonoseki, Houhoku (Tsunoshima)')
  await box.press('Enter')
  const title = infobox(page).getByRole('heading', { level: 2 })
  await soon(() => title.innerText()).toContain('Former Tsunoshima Elementary School')
  expect(await infobox(page).innerText()).toContain('Made from the reading by this map')

  await box.fill('旧三豊小学校')
  await soon(() => option.innerText()).toContain('旧三豊小学校')
  await box.press('Enter')
  await soon(() => title.innerText()).toBe('旧三豊小学校')
  expect(await title.getAttribute('lang')).toBe('ja')
})
