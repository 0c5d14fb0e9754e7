import { expect, test } from 'vitest'
import { isApplicable } from './isApplicable.ts'

test('a project of a whole city has no district; one with a point may have one that is not known', () => {
  expect(isApplicable('area', { precision: 'municipality', area: null })).toBe(false)
  expect(isApplicable('area', { precision: 'exact', area: null })).toBe(true)
})

test('an event held online has no venue; one whose way is not told may have one', () => {
  expect(isApplicable('venue', { mode: 'online' })).toBe(false)
  expect(isApplicable('venue', { mode: null })).toBe(true)
})

test('what a count rests on is asked only where there is a count', () => {
  expect(isApplicable('participants_basis', { participants: null })).toBe(false)
  expect(isApplicable('participants_basis', { participants: 0 })).toBe(true)
})

test('a fact of a building is unknown when it is empty', () => {
  expect(isApplicable('floor_area_m2', { floor_area_m2: null })).toBe(true)
})
