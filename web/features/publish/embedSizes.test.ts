import { expect, test } from 'vitest'
import { embedCode, embedSizes } from './embedSizes.ts'

test('a title cannot leave its attribute', () => {
  const code = embedCode('https://example.org/p/a', '"><script>alert(1)</script>', embedSizes.small)
  const frame = new DOMParser().parseFromString(code, 'text/html')
  expect(frame.querySelector('script')).toBeNull()
  expect(frame.querySelector('iframe')?.title).toBe('"><script>alert(1)</script>')
  expect(frame.querySelector('iframe')?.getAttribute('width')).toBe('400')
})
