import { render } from 'solid-js/web'
import { afterEach, expect, test } from 'vitest'
import { Markdown } from './Markdown.tsx'

const asset = '0190c2aa-0000-4000-8000-000000000001'
let dispose: (() => void) | undefined
afterEach(() => {
  dispose?.()
  document.body.replaceChildren()
})

const shown = (text: string, fill = (part: string): string => part): HTMLElement => {
  const box = document.createElement('div')
  document.body.append(box)
  dispose = render(
    () => (
      <Markdown text={text} fill={fill} fillAddress={() => null} assetAddress={(id) => `/assets/${id}`} />
    ),
    box,
  )
  return box
}

test('headings, lists, emphasis and links are elements', () => {
  const box = shown('# 見どころ\n\n**古い**学校\n\n- [公式](https://example.jp/a)\n- ふたつ\n\n3. みっつ')
  expect(box.querySelector('h3')?.textContent).toBe('見どころ')
  expect(box.querySelector('strong')?.textContent).toBe('古い')
  expect(box.querySelectorAll('ul > li')).toHaveLength(2)
  expect(box.querySelector('ol')?.getAttribute('start')).toBe('3')
  const link = box.querySelector('a')
  expect([link?.href, link?.target, link?.rel]).toEqual([
    'https://example.jp/a',
    '_blank',
    'noopener noreferrer nofollow ugc',
  ])
})

test('a picture is one of the map’s own; others are only linked', () => {
  const box = shown(`![校舎](${asset}) ![よそ](https://example.jp/x.png)`)
  expect([...box.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual([
    `/assets/${asset}`,
  ])
  expect(box.querySelector('a')?.href).toBe('https://example.jp/x.png')
})

const hostile = [
  '<script>window.hacked = true</script>',
  '<img src=x onerror="window.hacked = true">',
  '<svg onload="window.hacked = true"></svg>',
  '[go](javascript:window.hacked=true)',
  '[go](JaVaScRiPt:window.hacked=true)',
  '[go](data:text/html,<script>window.hacked=true</script>)',
  '[go](vbscript:x)',
  '<javascript:window.hacked=true>',
  '![x](javascript:window.hacked=true)',
  '![x](data:image/svg+xml,<svg onload=alert(1)>)',
  '[a][b]\n\n[b]: javascript:window.hacked=true',
  '<iframe srcdoc="<script>parent.hacked = true</script>"></iframe>',
  '<a href="javascript:window.hacked=true">x</a>',
]

test.each(hostile)('%s stays words', (text) => {
  for (const box of [shown(text), shown('{name}', () => text)]) {
    expect(box.querySelectorAll('script, img, svg, iframe, object, embed, form')).toHaveLength(0)
    for (const link of box.querySelectorAll('a')) expect(link.href).toMatch(/^(https?|mailto):/)
    for (const element of box.querySelectorAll('*'))
      expect(element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style')).toEqual(
        [],
      )
  }
  expect('hacked' in window).toBe(false)
})

test('a value of a feature is never read as Markdown', () => {
  const box = shown('**{name}**', (part) => part.replace('{name}', '# [a](https://example.jp) *b*'))
  expect(box.querySelector('strong')?.textContent).toBe('# [a](https://example.jp) *b*')
  expect(box.querySelectorAll('a, em, h3')).toHaveLength(0)
})
