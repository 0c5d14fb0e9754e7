import { expect, test } from 'vitest'
import { limitRanges } from '#geodata/schema/people/limits.ts'
import { fromInput, limitNames, toInput } from './limitInputs.ts'

test('what stands in the form is taken as it stands, its ends too', () => {
  for (const name of limitNames)
    for (const value of Object.values(limitRanges[name])) {
      const read = fromInput(name, toInput(name, value))
      expect(read).toBeDefined()
      expect(toInput(name, read ?? 0)).toBe(toInput(name, value))
    }
})

test('full-width digits and commas are numbers, words and too much are not', () => {
  expect(fromInput('maps', '１，０００')).toBe(1000)
  expect(fromInput('picture', '2.5')).toBe(2_500_000)
  expect(fromInput('picture', '2 MB')).toBeUndefined()
  expect(fromInput('picture', '9')).toBeUndefined()
  expect(fromInput('maps', '0')).toBeUndefined()
  expect(fromInput('maps', '-1')).toBeUndefined()
})
