import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultMinimum, hideSmallCounts } from '#geodata/privacy/smallCounts.ts'
import type { BundledDataset, BundledIndicators } from '#geodata/schema/bundled.ts'
import type { NewFeature } from '#geodata/schema/feature.ts'
import type { Field, PropertyValue } from '#geodata/schema/field.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import { nameFields, provenanceFields } from '#geodata/themes/commonFields.ts'
import { community } from '#geodata/themes/community.ts'
import { event } from '#geodata/themes/event.ts'
import { organisation } from '#geodata/themes/organisation.ts'
import { project } from '#geodata/themes/project.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

const bundled = (id: string): BundledDataset => JSON.parse(read(`datasets/${id}.json`))

const projects = bundled('projects')
const organisations = bundled('organisations')
const partnerOffices = bundled('partner_offices')
const tourCompanies = bundled('tour_companies')
const nextPlans = bundled('next_plans')
const events = bundled('events')
const communities = bundled('communities')
const { indicators, funnels }: BundledIndicators = JSON.parse(read('indicators.json'))

const datasets = [projects, organisations, partnerOffices, tourCompanies, nextPlans, events, communities].map(
  (bundle) => ({ id: bundle.dataset.id, ...bundle }),
)

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

function matchesType(field: Field, value: PropertyValue): boolean {
  if (value === null) return true
  switch (field.type) {
    case 'text':
      return typeof value === 'string' && value !== '' && value === value.trim()
    case 'integer':
      return Number.isInteger(value)
    case 'real':
      return typeof value === 'number' && Number.isFinite(value)
    case 'boolean':
      return typeof value === 'boolean'
    case 'date':
      return typeof value === 'string' && new Date(value).toISOString().startsWith(value)
  }
}

function numbers(features: NewFeature[], field: string): number[] {
  return features.map(({ properties }) => properties[field]).filter((value) => typeof value === 'number')
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

function eventsNamed(part: string): NewFeature[] {
  return events.features.filter(({ properties }) => String(properties.name).includes(part))
}

describe.each(datasets)('$id', ({ dataset, features }) => {
  const fieldNames = dataset.fields.map((field) => field.name)

  it('is named after its file, has a title field, and no field twice', () => {
    expect(fieldNames).toContain(dataset.titleField)
    expect(new Set(fieldNames).size).toBe(fieldNames.length)
    expect(dataset.sources.map((source) => source.id)).toContain('telework-report')
  })

  it('begins with the names and ends with where the record comes from', () => {
    expect(fieldNames.slice(0, 3)).toEqual(nameFields.map((field) => field.name))
    expect(fieldNames.slice(-4)).toEqual(provenanceFields.map((field) => field.name))
  })

  it('holds in each record every field once, of its type and among its codes', () => {
    for (const { uid, properties } of features) {
      expect(Object.keys(properties), uid).toEqual(fieldNames)
      for (const field of dataset.fields) {
        const value = properties[field.name] ?? null
        expect(matchesType(field, value), `${uid} ${field.name}: ${value}`).toBe(true)
        if (field.codes && value !== null) expect(Object.keys(field.codes), uid).toContain(value)
      }
    }
  })

  it('says everything in English too', () => {
    for (const { uid, properties } of features) {
      for (const [name, value] of Object.entries(properties)) {
        const twin = properties[`${name}_en`]
        if (twin !== undefined) expect(twin === null, `${uid} ${name}`).toBe(value === null)
      }
      expect(properties.name_en, uid).not.toMatch(japanese)
    }
  })

  it('gives every record a source and a precision, and a point only where it may be drawn', () => {
    for (const { uid, geometry, properties } of features) {
      expect(properties.source, uid).toMatch(/^telework-report\//)
      const drawn = properties.precision !== 'municipality' && properties.precision !== 'unknown'
      expect(geometry !== null, uid).toBe(drawn)
      if (geometry !== null) expect(geometry.type).toBe('Point')
    }
    if (dataset.geometry === 'none') expect(features.every(({ geometry }) => geometry === null)).toBe(true)
  })

  it('explains every point that is not the place itself', () => {
    for (const { uid, properties } of features) {
      if (properties.precision === 'stand-in' || properties.precision === 'town') {
        expect(properties.note, uid).toContain('点は')
      }
    }
  })
})

it('has the fields of its theme', () => {
  const themed = [
    [projects, project],
    [organisations, organisation],
    [events, event],
    [communities, community],
  ] as const
  for (const [{ dataset }, theme] of themed) {
    expect(dataset.theme).toBe(theme.id)
    expect(dataset.fields.slice(nameFields.length, -provenanceFields.length)).toEqual(theme.fields)
  }
})

it('gives every record its own uid', () => {
  const uids = datasets.flatMap(({ features }) => features.map(({ uid }) => uid))
  expect(new Set(uids).size).toBe(uids.length)
  for (const uid of uids)
    expect(uid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

it('refers only to records that are there', () => {
  const known = new Set([...projects.features, ...events.features].map(({ uid }) => uid))
  for (const { features } of datasets) {
    for (const { uid, properties } of features) {
      for (const reference of [properties.project_uid, properties.event_uid]) {
        if (typeof reference === 'string') expect(known.has(reference), `${uid} -> ${reference}`).toBe(true)
      }
    }
  }
})

it('names no person', () => {
  const everything = JSON.stringify([datasets, indicators, funnels])
  // Honorifics and titles that follow a person's name in Japanese, and what one reaches a person by.
  expect(everything).not.toMatch(/\p{Script=Han}(氏|さん|様|室長|課長|社長|教授|先生)/u)
  expect(everything).not.toMatch(/代表取締役|\b(Mr|Ms|Mrs|Dr)\b|[\w.]+@[\w.]+|\d{2,4}-\d{2,4}-\d{4}\b(?!-)/)
})

describe('projects', () => {
  const perCity = (city: string) =>
    projects.features.filter(
      ({ properties }) => properties.municipality === city && properties.kind === 'tour-company',
    )

  it('are the nine the report names: two demonstrations and ① to ⑦', () => {
    expect(projects.features.map(({ properties }) => properties.number)).toEqual(
      'none none 1 2 3 4 5 6 7'.split(' '),
    )
  })

  it('have 13 companies: 2, and 6 in Shimonoseki and 5 in Hagi', () => {
    expect(sum(numbers(projects.features, 'partner_count'))).toBe(13)
    expect(sum(numbers(perCity('下関市'), 'partner_count'))).toBe(6)
    expect(sum(numbers(perCity('萩市'), 'partner_count'))).toBe(5)
  })

  it('have no place finer than the report gives', () => {
    for (const { geometry, properties } of projects.features) {
      expect(geometry).toBeNull()
      expect(properties.precision).toBe('municipality')
    }
  })
})

describe('organisations and companies', () => {
  it('are the eleven of the three tables, one of them leading', () => {
    const roles = organisations.features.map(({ properties }) => properties.role)
    expect(roles).toHaveLength(11)
    expect(roles.filter((role) => role === 'lead')).toHaveLength(1)
    expect(roles.filter((role) => role === 'partner')).toHaveLength(3)
  })

  it('are 17 on the tours, eight on the first and nine on the second', () => {
    expect(numbers(tourCompanies.features, 'number')).toEqual(Array.from({ length: 17 }, (_, i) => i + 1))
    const first = tourCompanies.features.filter(({ properties }) => properties.round === '1')
    expect(first.map(({ properties }) => properties.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('has one head office in Tokyo and three satellite offices, none at its true place', () => {
    expect(partnerOffices.features.map(({ properties }) => [properties.prefecture, properties.role])).toEqual(
      [
        ['東京都', 'head-office'],
        ['徳島県', 'satellite-office'],
        ['福岡県', 'satellite-office'],
        ['秋田県', 'satellite-office'],
      ],
    )
    expect(partnerOffices.features.every(({ properties }) => properties.precision === 'stand-in')).toBe(true)
  })
})

it('gives the plans to the city they speak of, not to the heading above them', () => {
  const city = (word: string) =>
    nextPlans.features.find(({ properties }) => `${properties.name}${properties.summary}`.includes(word))
      ?.properties
  for (const word of ['Re:Earth', '豊北', '下関北高等学校']) expect(city(word)?.municipality).toBe('下関市')
  expect(city('テレワークライフビジョン')?.municipality).toBe('萩市')
  expect(nextPlans.features).toHaveLength(6)
  for (const { properties } of nextPlans.features) {
    expect(String(properties.heading_printed).startsWith(String(properties.municipality))).toBe(false)
    expect(properties.note).toContain('入れ替わって')
  }
})

describe('events', () => {
  it('fall on the weekdays the report prints, in the year that is assumed', () => {
    let weekdays = 0
    for (const { properties } of events.features) {
      const printed = [...String(properties.date_printed ?? '').matchAll(/(\d+)[月/](\d+)日?（(.)）/g)]
      const dates = [properties.start_date, properties.end_date]
      printed.forEach(([, month, day, weekday], i) => {
        const date = new Date(String(dates[i]))
        expect(`${date.getUTCMonth() + 1}/${date.getUTCDate()}`).toBe(`${month}/${day}`)
        expect('日月火水木金土'[date.getUTCDay()]).toBe(weekday)
        weekdays += 1
      })
    }
    expect(weekdays).toBe(6)
    expect(new Date('2024-02-02').getUTCDay()).toBe(5)
  })

  it('have a date, with its year marked as assumed, or none at all', () => {
    for (const { uid, properties } of events.features) {
      if (properties.date_status === 'undated') {
        expect([properties.start_date, properties.end_date, properties.year_assumed], uid).toEqual([
          null,
          null,
          null,
        ])
      } else {
        expect(properties.date_status, uid).toBe('assumed-year')
        expect(String(properties.start_date), uid).toContain(`${properties.year_assumed}-`)
        expect(String(properties.end_date) >= String(properties.start_date), uid).toBe(true)
      }
    }
  })

  it('add up as the report adds them', () => {
    const hagi = [...eventsNamed('テレワーク導入セミナー（萩市）'), ...eventsNamed('IT基礎講座')]
    expect([sum(numbers(hagi, 'session_count')), sum(numbers(hagi, 'participants'))]).toEqual([19, 107])
    const shimonoseki = [...eventsNamed('（下関市）'), ...eventsNamed('（下関市豊北）')]
    expect([sum(numbers(shimonoseki, 'session_count')), sum(numbers(shimonoseki, 'participants'))]).toEqual([
      5, 45,
    ])
    expect(sum(numbers(eventsNamed('都市部企業向けセミナー'), 'participants'))).toBe(147)
    const tours = eventsNamed('ワーケーションツアー')
    expect([sum(numbers(tours, 'company_count')), sum(numbers(tours, 'participants'))]).toEqual([17, 20])
  })

  it('held online have no place', () => {
    const online = events.features.filter(({ properties }) => properties.mode === 'online')
    expect(online).toHaveLength(2)
    expect(online.every(({ geometry }) => geometry === null)).toBe(true)
  })
})

it('counts communities so that nobody can be worked out', () => {
  for (const { properties } of communities.features) {
    for (const field of ['worker_count', 'expected_count', 'hired_in_results']) {
      const count = properties[field]
      if (typeof count === 'number') expect(count).toBeGreaterThanOrEqual(defaultMinimum)
    }
  }
  const counts = numbers(communities.features, 'worker_count')
  expect(hideSmallCounts(counts).cells).toEqual(counts.map((value) => ({ kind: 'exact', value })))
})

describe('indicators', () => {
  it.each(indicators)('$id: the terms add up to the computed value', ({ computed }) => {
    expect(sum(computed.terms.map((term) => term.value))).toBe(computed.value)
  })

  it('keep what the report says beside what its details add up to', () => {
    expect(
      indicators.map(({ target, reported, computed }) => [target.value, reported.value, computed.value]),
    ).toEqual([
      [50, 203, 200],
      [2, 13, 9],
      [5, 18, 14],
      [1_000_000, 1_840_000, 1_660_000],
      [10, 17, 17],
    ])
  })

  it('explain every figure that disagrees', () => {
    for (const { id, reported, computed, notes } of indicators) {
      expect(notes.length > 0, id).toBe(reported.value !== computed.value)
    }
  })

  it('agree with the records beside them', () => {
    const computed = new Map(indicators.map((indicator) => [indicator.id, indicator.computed.value]))
    expect(computed.get('cocreation-projects')).toBe(projects.features.length)
    expect(computed.get('tour-companies')).toBe(tourCompanies.features.length)
    expect(computed.get('resident-teleworkers')).toBe(sum(numbers(communities.features, 'worker_count')))
  })

  it('show the way of Hagi from seminar to work, attendances marked', () => {
    expect(funnels.map((funnel) => funnel.steps.map((step) => step.value))).toEqual([[17, 26, 64, 9, 5]])
    expect(funnels[0]?.steps.map((step) => step.cumulative)).toEqual([true, true, true, false, false])
  })

  it('are complete in both languages', () => {
    for (const text of localized([datasets.map(({ dataset }) => dataset), indicators, funnels])) {
      expect(text.ja, text.en).not.toBe('')
      expect(text.en, text.ja).toMatch(/\S/)
    }
  })
})

const isLocalized = (value: object): value is Localized => 'ja' in value || 'en' in value

function localized(value: unknown): Localized[] {
  if (value === null || typeof value !== 'object') return []
  return isLocalized(value) ? [value] : Object.values(value).flatMap(localized)
}

const facts = new URL('../../../shared/', import.meta.url)

describe.skipIf(!existsSync(facts))('positions (needs the source files beside the project)', () => {
  const positions = () => {
    const places = readFileSync(new URL('facts/places.csv', facts), 'utf8').split('\n')
    const offices = readFileSync(new URL('data/localgovjp/localgovjp-utf8.csv', facts), 'utf8').split('\n')
    const towns = readFileSync(new URL('data/addresses_geolonia/萩市.json', facts), 'utf8').matchAll(
      /"lat":([\d.]+),"lng":([\d.]+)/g,
    )
    return [
      ...places.map((line) => line.match(/,(\d+\.\d+),(\d+\.\d+),/)),
      ...offices.map((line) => line.match(/,(\d+\.\d+),(\d+\.\d+),http/)),
      ...towns,
    ].flatMap((found) => (found ? [`${Number(found[2]).toFixed(6)},${Number(found[1]).toFixed(6)}`] : []))
  }

  it('are all read from a source', () => {
    const known = new Set(positions())
    for (const { features } of datasets) {
      for (const { geometry, properties } of features) {
        if (geometry?.type !== 'Point') continue
        const [lon = Number.NaN, lat = Number.NaN] = geometry.coordinates
        expect(known.has(`${lon.toFixed(6)},${lat.toFixed(6)}`), String(properties.name)).toBe(true)
      }
    }
  })
})
