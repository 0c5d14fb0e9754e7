import { expect, test } from 'vitest'
import { type AreaName, areaNames } from '#geodata/schema/widget/alignSystem.ts'
import { type Direction, nextArea } from './nextArea.ts'

const keys: Direction[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

test('arrows lead where they point', () => {
  expect(nextArea('inner-left-top', 'ArrowRight')).toBe('inner-center-top')
  expect(nextArea('inner-left-top', 'ArrowLeft')).toBe('outer-left-top')
  expect(nextArea('inner-left-top', 'ArrowDown')).toBe('inner-left-middle')
  expect(nextArea('inner-center-top', 'ArrowUp')).toBe('outer-center-top')
  expect(nextArea('outer-left-top', 'ArrowLeft')).toBeUndefined()
})

test('every area can be reached from every other with arrow keys alone', () => {
  for (const start of areaNames) {
    const reached = new Set<AreaName>([start])
    for (const area of reached)
      for (const key of keys) {
        const next = nextArea(area, key)
        if (next) reached.add(next)
      }
    expect([...reached].toSorted()).toEqual([...areaNames].toSorted())
  }
})
