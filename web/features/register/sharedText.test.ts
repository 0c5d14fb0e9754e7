import { expect, test } from 'vitest'
import { sharedText } from './sharedText.ts'

test('what every record says is said once; what one says differently, or alone, is its own', () => {
  expect(sharedText(['雇用創出', '雇用創出'])).toBe('雇用創出')
  expect(sharedText(['雇用創出', '二次交通'])).toBeUndefined()
  expect(sharedText(['雇用創出'])).toBeUndefined()
  expect(sharedText(['', ''])).toBeUndefined()
  expect(sharedText([])).toBeUndefined()
})
