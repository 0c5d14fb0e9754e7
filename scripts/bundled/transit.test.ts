import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '#scripts/root.ts'
import { readReadings } from './readings.ts'
import { sourceFolder } from './sourceFolder.ts'
import { buildTransit } from './transit.ts'

const shared = resolve(root, process.env.KYOSO_SOURCES ?? '../shared')
const bundled = join(root, 'geodata', 'bundled')
const absent = existsSync(shared) ? '' : ' (skipped: the folder of source data is not here)'

describe.skipIf(absent)(`buildTransit${absent}`, () => {
  it('makes the bundled files again, to the last byte', () => {
    const files = buildTransit(sourceFolder(shared), readReadings(join(bundled, 'readings.csv')))
    expect(files.map(({ path }) => path)).toEqual([
      'transit/jrbus.json',
      'datasets/jrbus_stops.json',
      'datasets/jrbus_routes.json',
    ])
    for (const { path, text } of files) expect(text, path).toBe(readFileSync(join(bundled, path), 'utf8'))
  })
})
