import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { booleanPointInPolygon, point, pointToPolygonDistance } from '@turf/turf'
import type { MultiPolygon } from 'geojson'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { BundledDataset } from '#geodata/schema/bundled.ts'
import { bundledDatasetSchema } from '#geodata/schema/bundledSchema.ts'
import type { Field, PropertyValue } from '#geodata/schema/field.ts'
import { precisions } from '#geodata/schema/precision.ts'

const folder = join(import.meta.dirname, 'datasets')
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''))

const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
const datasets = new Map(names.map((name) => [name, v.parse(bundledDatasetSchema, read(name))]))

function dataset(name: string): BundledDataset {
  const found = datasets.get(name)
  if (!found) throw new Error(`no bundled dataset ${name}`)
  return found
}

function fits(value: PropertyValue, { type, codes }: Field): boolean {
  if (value === null) return true
  if (codes && !(String(value) in codes)) return false
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'real') return typeof value === 'number' && Number.isFinite(value)
  if (type === 'boolean') return typeof value === 'boolean'
  if (type === 'date') return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
  return typeof value === 'string' && value !== ''
}

const geometryTypes: Record<string, string[]> = {
  point: ['Point', 'MultiPoint'],
  line: ['LineString', 'MultiLineString'],
  polygon: ['Polygon', 'MultiPolygon'],
  none: [],
}

describe.each(names)('bundled dataset %s', (name) => {
  const { dataset: head, features } = dataset(name)

  it('is named as its file, with fields once each and a title among them', () => {
    expect(head.id).toBe(name)
    const fieldNames = head.fields.map((field) => field.name)
    expect(new Set(fieldNames).size).toBe(fieldNames.length)
    expect(fieldNames).toEqual(expect.arrayContaining([head.titleField, 'precision', 'source']))
  })

  it('has every field in every record, of the right type and with a known code', () => {
    const fieldNames = head.fields.map((field) => field.name)
    for (const { uid, properties } of features) {
      expect(Object.keys(properties).sort(), uid).toEqual(fieldNames.toSorted())
      const wrong = head.fields.filter((field) => !fits(properties[field.name] ?? null, field))
      expect(
        wrong.map((field) => `${field.name}=${properties[field.name]}`),
        uid,
      ).toEqual([])
    }
  })

  it('says of every record what it is called, where it comes from and how precise its position is', () => {
    const sources = head.sources.map(({ id }) => id)
    for (const { uid, properties, geometry } of features) {
      expect(properties[head.titleField], uid).toBeTruthy()
      expect(sources, uid).toContain(String(properties.source).split('/')[0])
      expect(precisions, uid).toContain(properties.precision)
      const isPlaceless = properties.precision === 'unknown' || properties.precision === 'municipality'
      expect(geometry === null, `${uid} ${properties.precision}`).toBe(isPlaceless)
    }
  })

  it('holds geometries of its kind only', () => {
    const kinds = new Set(features.flatMap(({ geometry }) => (geometry ? [geometry.type] : [])))
    expect([...kinds].filter((kind) => !geometryTypes[head.geometry]?.includes(kind))).toEqual([])
  })
})

describe('bundled data as a whole', () => {
  it('gives every record a uid of its own', () => {
    const uids = [...datasets.values()].flatMap(({ features }) => features.map(({ uid }) => uid))
    expect(new Set(uids).size).toBe(uids.length)
  })

  it('holds what the official lists hold', () => {
    const idle = dataset('idle_facilities').features
    expect(idle.filter(({ properties }) => String(properties.former_use).includes('school'))).toHaveLength(18)
    expect(dataset('old_houses').features).toHaveLength(38)
    expect(dataset('stations').features).toHaveLength(30)
    expect(dataset('municipalities').features).toHaveLength(19)
    expect(dataset('towns').features).toHaveLength(2626)
    expect(dataset('towns').features.filter(({ geometry }) => geometry === null)).toHaveLength(15)
  })

  it('keeps the two schools called 旧神田小学校 apart', () => {
    const schools = dataset('idle_facilities').features.filter(({ properties }) =>
      String(properties.name).startsWith('旧神田小学校'),
    )
    expect(new Set(schools.map(({ properties }) => properties.area))).toEqual(
      new Set(['下関（本庁）', '豊北（神田）']),
    )
  })

  it('lists 萩幼稚園 as the report’s candidate without a position, and the schools as our own extraction', () => {
    const candidates = dataset('office_candidates').features
    const [kindergarten, ...schools] = candidates
    expect(kindergarten?.properties).toMatchObject({
      name: '萩幼稚園',
      origin: 'report',
      precision: 'unknown',
    })
    expect(kindergarten?.geometry).toBeNull()
    expect(new Set(schools.map(({ properties }) => properties.origin))).toEqual(new Set(['own-extraction']))
    const facilities = new Set(dataset('idle_facilities').features.map(({ uid }) => uid))
    expect(schools.every(({ properties }) => facilities.has(String(properties.facility_uid)))).toBe(true)
  })

  it('leaves unknown what no source states', () => {
    for (const { properties } of dataset('idle_facilities').features) {
      expect(properties).toMatchObject({
        building_age_years: null,
        floor_area_m2: null,
        owner: null,
        shelter_capacity: null,
      })
    }
  })

  it('adds the age groups of a town up to its population', () => {
    for (const { properties } of dataset('population_towns').features) {
      const { age_0_14, age_15_64, age_65_plus, male, female, population, name } = properties
      expect(Number(male) + Number(female), String(name)).toBe(population)
      expect(Number(age_0_14) + Number(age_15_64) + Number(age_65_plus), String(name)).toBe(population)
    }
  })

  it('reads the names that outsiders cannot read', () => {
    const kana = new Map(
      [...dataset('stations').features, ...dataset('towns').features].map(({ properties }) => [
        properties.name,
        properties.name_kana,
      ]),
    )
    expect(kana.get('特牛駅')).toBe('こっといえき')
    expect(kana.get('飯井駅')).toBe('いいえき')
    expect(kana.get('豊北町大字粟野')).toBe('ほうほくちょうあわの')
  })

  it('puts every point into the municipality it names', () => {
    const outlines = new Map(
      dataset('municipalities').features.map(({ geometry, properties }) => [properties.name, geometry]),
    )
    const strays = [...datasets.values()].flatMap(({ dataset: head, features }) =>
      features
        .filter(({ geometry, properties }) => {
          const outline = outlines.get(properties.municipality ?? '')
          if (geometry?.type !== 'Point' || outline?.type !== 'MultiPolygon') return false
          return !isWithin(geometry.coordinates, outline)
        })
        .map(({ properties }) => `${head.id}: ${properties.name} (${properties.municipality})`),
    )
    expect(strays).toEqual([])
  })

  it('stays within 6 MB', () => {
    const bytes = readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
    expect(bytes).toBeLessThan(6 * 1024 * 1024)
  })
})

/** Inside, or so close that simplifying the outline or leaving a rock out explains it. */
function isWithin(position: number[], outline: MultiPolygon): boolean {
  const feature = { type: 'Feature' as const, properties: {}, geometry: outline }
  if (booleanPointInPolygon(position, feature)) return true
  return pointToPolygonDistance(point(position), feature, { units: 'meters' }) < 200
}
