import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { waitForMapIdle } from './harness.ts'
import { soon } from './soon.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()

type Drawn = { font: string; text: string; ready: boolean }

/** The font files that a page asks for, by their names without weight and hash. */
function fontFiles(page: Page): string[] {
  const files: string[] = []
  page.on('request', (request) => {
    const name = /biz-udpgothic-(.*)-[\w-]{8}\.woff2$/.exec(request.url())?.[1]
    if (name) files.push(name)
  })
  return files
}

const familyLoaded = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family, weight }) => `${family} ${weight}`),
  )

test('the start page fetches two font files and no more', async () => {
  const page = await harness().newPage()
  const files = fontFiles(page)
  await page.goto('/')
  await page.waitForLoadState('networkidle')
  expect(files.toSorted()).toEqual(['common-400', 'common-700'])
  expect((await familyLoaded(page)).toSorted()).toEqual(['BIZ UDPGothic 400', 'BIZ UDPGothic 700'])
})

test('the map, with the names of its places, needs no slice of the package', async () => {
  const page = await harness().newPage()
  const files = fontFiles(page)
  await page.goto('/map')
  await waitForMapIdle(page)
  await page.waitForLoadState('networkidle')
  expect(files).toEqual(expect.arrayContaining(['common-400', 'common-700']))
  expect(files.filter((file) => !/^(common|region)-/.test(file))).toEqual([])
})

test('what people write brings the slice that holds it; what no slice holds brings nothing', async () => {
  const page = await harness().newPage()
  const files = fontFiles(page)
  await page.goto('/')
  await page.waitForLoadState('networkidle')
  const write = (text: string): Promise<void> =>
    page.locator('h1').evaluate((heading, written) => {
      heading.textContent = written
    }, text)
  files.length = 0
  await write('\u5167\u{20bb7}')
  await page.waitForLoadState('networkidle')
  expect(files).toEqual([])
  await write('驫')
  await soon(() => files).toEqual([expect.stringMatching(/^\d+-700-normal$/)])
})

test('digits are of one width in tables, and only there', async () => {
  const page = await harness().newPage({ path: '/' })
  await page.waitForLoadState('networkidle')
  const widthOf = (digits: string, className: string): Promise<number> =>
    page.evaluate(
      ([text, name]) => {
        const span = document.createElement('span')
        span.className = name ?? ''
        span.textContent = text ?? ''
        document.body.append(span)
        return span.getBoundingClientRect().width
      },
      [digits, className],
    )
  expect(await widthOf('111', '')).toBeLessThan(await widthOf('888', ''))
  expect(await widthOf('111', 'tabular')).toBe(await widthOf('888', 'tabular'))
})

test('every label of the map ends up in the face, bold ones too, however late its file comes', async () => {
  const page = await harness().newPage({ viewport: { width: 1440, height: 900 } })
  const files = fontFiles(page)
  await page.addInitScript(() => {
    const drawn: Drawn[] = []
    Object.assign(window, { drawn })
    const prototype = OffscreenCanvasRenderingContext2D.prototype
    prototype.fillText = new Proxy(Reflect.get(prototype, 'fillText'), {
      apply: (fillText, context: OffscreenCanvasRenderingContext2D, [text, ...rest]) => {
        const weight = /^(bold|[67]00)/.test(context.font) ? 700 : 400
        const ready = document.fonts.check(`${weight} 48px "BIZ UDPGothic"`, text)
        drawn.push({ font: context.font, text, ready })
        Reflect.apply(fillText, context, [text, ...rest])
      },
    })
  })
  // Names of the town around Hagi castle hold characters that the two files of every screen do not.
  await page.goto('/map?c=131.394,34.412,15.5')
  await waitForMapIdle(page)
  await soon(() => files).toContain('region-400')
  await page.waitForLoadState('networkidle')
  await waitForMapIdle(page)
  const drawn = await page.evaluate((): Drawn[] => Reflect.get(window, 'drawn'))
  const last = new Map(drawn.map((drawing) => [`${drawing.font} ${drawing.text}`, drawing]))
  expect([...last.values()].filter(({ ready }) => !ready)).toEqual([])
  const fonts = new Set(drawn.map(({ font }) => font))
  expect([...fonts].filter((font) => !font.includes('"BIZ UDPGothic"'))).toEqual([])
  expect([...fonts].filter((font) => font.startsWith('bold')).length).toBeGreaterThan(0)
})
