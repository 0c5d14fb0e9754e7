import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '#scripts/root.ts'
import { buildGeodata } from './buildGeodata.ts'
import { readReadings } from './readings.ts'
import { readShelters } from './shelterList.ts'
import { sourceFolder } from './sourceFolder.ts'

const copies = resolve(root, process.env.KYOSO_SOURCES ?? '../shared')
const bundled = join(root, 'geodata', 'bundled')
const hasCopies = existsSync(join(copies, 'facts', 'places.csv'))

describe.skipIf(!hasCopies)('built from the source copies (skipped where ../shared is absent)', () => {
  it('is byte for byte what is in the repository', () => {
    const readings = readReadings(join(bundled, 'readings.csv'))
    for (const { path, text } of buildGeodata(sourceFolder(copies), readings)) {
      expect(readFileSync(join(bundled, path), 'utf8') === text, `${path}: run npm run bundle-data`).toBe(
        true,
      )
    }
  }, 60_000)

  it('makes one facility of a school in both shelter lists, and two of schools that only share their name', () => {
    const entries = readShelters(sourceFolder(copies), '下関市')
    const named = (name: string) => entries.filter((entry) => entry.name.startsWith(name))
    expect(named('旧吉母小学校').map(({ shelter, site }) => [shelter?.id, site?.id])).toEqual([
      ['E3520100104111', 'E3520100104201'],
    ])
    expect(named('旧神田小学校')).toHaveLength(2)
  })
})
