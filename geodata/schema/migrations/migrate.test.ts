import { expect, test } from 'vitest'
import { MAP_SCHEMA } from '#geodata/schema/map/mapDocument.ts'
import { mapMigrations } from './mapMigrations.ts'
import { type Migration, migrate } from './migrate.ts'

const steps: Migration[] = [
  ({ name, ...rest }) => ({ ...rest, title: name }),
  (plain) => ({ ...plain, title: { ja: plain.title } }),
]

test('a saved thing takes every step after its own version, once', () => {
  const latest = { schema: 3, title: { ja: '萩' } }
  expect(migrate({ schema: 1, name: '萩' }, steps)).toEqual({ plain: latest, newer: false })
  expect(migrate({ schema: 2, title: '萩' }, steps)).toEqual({ plain: latest, newer: false })
  expect(migrate(latest, steps)).toEqual({ plain: latest, newer: false })
})

test('what a later version wrote is left as it is', () => {
  expect(migrate({ schema: 4, heading: '萩' }, steps)).toEqual({
    plain: { schema: 4, heading: '萩' },
    newer: true,
  })
})

test('there is a step for each version of the map document', () => {
  expect(mapMigrations).toHaveLength(MAP_SCHEMA - 1)
})
