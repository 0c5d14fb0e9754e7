import { expect, test } from 'vitest'
import { isTile, tileAt, tileBbox } from './tileGrid.ts'

test('the world is one tile at zoom 0', () => {
  const [west, south, east, north] = tileBbox({ z: 0, x: 0, y: 0 })
  expect([west, east]).toEqual([-180, 180])
  expect(north).toBeCloseTo(85.0511287798, 9)
  expect(south).toBeCloseTo(-85.0511287798, 9)
})

test('the tile of Hagi castle town', () => {
  const [west, south, east, north] = tileBbox(tileAt(131.396, 34.413, 14))
  expect(west < 131.396 && 131.396 < east && south < 34.413 && 34.413 < north).toBe(true)
})

test('a buffer widens a tile, but not beyond the world', () => {
  const plain = tileBbox({ z: 3, x: 7, y: 3 })
  const wide = tileBbox({ z: 3, x: 7, y: 3 }, 0.1)
  expect(wide[0]).toBeCloseTo(plain[0] - 4.5)
  expect(wide[2]).toBe(180)
})

test('only whole numbers inside the grid are tiles', () => {
  expect(isTile({ z: 2, x: 3, y: 3 })).toBe(true)
  expect(isTile({ z: 2, x: 4, y: 0 })).toBe(false)
  expect(isTile({ z: 2, x: 0, y: -1 })).toBe(false)
  expect(isTile({ z: 1.5, x: 0, y: 0 })).toBe(false)
})
