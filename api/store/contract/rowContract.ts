import fc from 'fast-check'
import type { Geometry } from 'geojson'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Properties } from '#geodata/schema/field.ts'
import { readForm } from '#geodata/schema/form/readForm.ts'
import type { MapRole } from '#geodata/schema/map/mapSummary.ts'
import { mostRows, type RowEdit, type RowEditResult } from '../rowEdit.ts'
import type { Member, Store } from '../store.ts'
import { InvalidFeatures, NotAllowed, UnknownDataset } from '../storeErrors.ts'
import { type MakeStore, point, sample, stranger, system, uid } from './samples.ts'

const map = uid(700)
const sketch = 'sketch_000000000001'

const inRole = (id: string, role: MapRole): Member => ({
  kind: 'member',
  id,
  name: `${id}さん`,
  maps: { [map]: role },
})

const { form } = readForm(
  ['field_aaaa', 'field_bbbb', 'field_cccc'].map((name) => ({
    name,
    input: 'number',
    title: { ja: name, en: name },
  })),
)
const names = form.map(({ name }) => name)

const putForm = (store: Store) =>
  store.putSketch(system, { id: sketch, map, title: { ja: '標本', en: 'Sample' }, form })

/** What people do: each from the version that they saw last, which may be old by now. */
type Act = {
  person: number
  kind: 'patch' | 'delete' | 'restore' | 'look' | 'again'
  field: number
  value: number
}

const act: fc.Arbitrary<Act> = fc.record({
  person: fc.nat({ max: 2 }),
  kind: fc.constantFrom('patch', 'patch', 'patch', 'patch', 'look', 'again', 'delete', 'restore'),
  field: fc.nat({ max: names.length }),
  value: fc.nat({ max: 3 }),
})

type Values = { geometry: Geometry | null; properties: Properties }

const partOf = ({ geometry, properties }: Values, name: string): unknown =>
  name === 'geometry' ? JSON.stringify(geometry) : (properties[name] ?? null)

const editOf = (field: number, value: number): { geometry?: Geometry; properties?: Properties } => {
  const name = names[field]
  return name === undefined ? { geometry: point(value, value) } : { properties: { [name]: value } }
}

export function rowContract(make: MakeStore): void {
  describe('rows that people edit', () => {
    let store: Store
    let dispose: () => Promise<void>

    beforeEach(async () => {
      ;({ store, dispose } = await make())
      await putForm(store)
    })
    afterEach(() => dispose())

    const one = async (member: Member, edit: RowEdit): Promise<RowEditResult> => {
      const { results } = await store.editRows(member, sketch, [edit])
      const [result] = results
      if (!result) throw new Error('expected an answer')
      return result
    }

    it('loses nothing that was accepted, and writes over nothing that was not seen', async () => {
      let number = 0
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
          const id = uid(10_000 + ++number)
          const people = ['a', 'b', 'c'].map((name) => inRole(name, 'editor'))
          const first = { geometry: point(0, 0), properties: { field_aaaa: 0, field_bbbb: 0, field_cccc: 0 } }
          await one(inRole('a', 'editor'), { kind: 'put', uid: id, ...first })
          /** The model: every state that the row was in, by version; null: in the bin. */
          const states: (Values | null)[] = [first]
          const accepted: { name: string; value: unknown }[] = []
          const seen = people.map(() => 1)
          const last: (RowEdit | undefined)[] = people.map(() => undefined)

          for (const { person, kind, field, value } of acts) {
            const member = people[person]
            const version = seen[person] ?? 1
            if (!member) continue
            const edit: RowEdit | undefined =
              kind === 'again'
                ? last[person]
                : kind === 'patch'
                  ? { kind, uid: id, version, ...editOf(field, value) }
                  : kind === 'look'
                    ? undefined
                    : { kind, uid: id }
            if (!edit) {
              if (states.at(-1)) seen[person] = states.length
              continue
            }
            last[person] = edit
            const before = states.at(-1) ?? null
            const result = await one(member, edit)
            if (edit.kind !== 'patch') {
              expect(result).toMatchObject({ kind: 'done' })
              const removing = edit.kind === 'delete'
              if (removing !== (before === null)) {
                const former = states.findLast((state) => state !== null) ?? null
                states.push(removing ? null : former)
              }
              continue
            }
            const [name = 'geometry'] = Object.keys(edit.properties ?? {})
            const wanted = partOf(
              { geometry: edit.geometry ?? null, properties: edit.properties ?? {} },
              name,
            )
            if (!before) {
              expect(result.kind).toBe('in-bin')
              continue
            }
            const base = states[edit.version - 1]
            const present = partOf(before, name)
            const untouched = base != null && partOf(base, name) === present
            if (result.kind === 'conflict') {
              expect([untouched, present === wanted, result.fields]).toEqual([false, false, [name]])
              continue
            }
            expect(result).toMatchObject({ kind: 'done' })
            if (result.kind !== 'done' || !result.row) throw new Error('expected the row')
            accepted.push({ name, value: wanted })
            if (result.change === 'changed') {
              expect(untouched).toBe(true)
              states.push({
                geometry: edit.geometry ?? before.geometry,
                properties: { ...before.properties, ...edit.properties },
              })
            }
            seen[person] = result.row.version
            expect(result.row.version).toBe(states.length)
          }

          const versions = await store.history(inRole('a', 'viewer'), sketch, id)
          expect(versions.map((each) => each.version)).toEqual(states.map((_, index) => index + 1))
          for (const [index, state] of states.entries()) {
            const version = versions[index]
            if (!state || !version) continue
            for (const name of [...names, 'geometry'])
              expect(partOf(version, name)).toEqual(partOf(state, name))
          }
          for (const { name, value } of accepted) {
            expect(versions.map((version) => partOf(version, name))).toContainEqual(value)
          }
          const row = await store.feature(inRole('a', 'viewer'), sketch, id)
          const now = states.at(-1) ?? null
          expect(row && names.map((name) => row.properties[name])).toEqual(
            now ? names.map((name) => now.properties[name]) : undefined,
          )
        }),
        { numRuns: 40 },
      )
    })

    it('is open to roles: none, own rows, all rows', async () => {
      const put: RowEdit = { kind: 'put', uid: uid(1), geometry: null, properties: {} }
      await expect(store.editRows({ kind: 'member', id: 'x' }, sketch, [put])).rejects.toThrow(UnknownDataset)
      await expect(store.editRows(inRole('x', 'viewer'), sketch, [put])).rejects.toThrow(NotAllowed)
      expect(await one(inRole('a', 'contributor'), put)).toMatchObject({ kind: 'done', change: 'created' })
      const patch: RowEdit = { kind: 'patch', uid: uid(1), version: 1, properties: { field_aaaa: 1 } }
      expect(await one(inRole('b', 'contributor'), patch)).toMatchObject({ kind: 'not-own' })
      expect(await one(inRole('b', 'contributor'), { kind: 'delete', uid: uid(1) })).toMatchObject({
        kind: 'not-own',
      })
      expect(await one(inRole('a', 'contributor'), patch)).toMatchObject({ kind: 'done', change: 'changed' })
      await one(inRole('b', 'editor'), { kind: 'delete', uid: uid(1) })
      expect(await one(inRole('b', 'contributor'), { kind: 'restore', uid: uid(1) })).toMatchObject({
        kind: 'not-own',
      })
      expect(await one(inRole('a', 'contributor'), { kind: 'restore', uid: uid(1) })).toMatchObject({
        kind: 'done',
        row: { version: 4, mine: true, properties: { field_aaaa: 1, created_by: 'aさん' } },
      })
      await expect(
        store.putSketch(inRole('a', 'contributor'), { id: sketch, map, title: { ja: '', en: '' }, form }),
      ).rejects.toThrow(NotAllowed)
      expect(await store.rowRights(system, sketch)).toBe('all')
      await expect(store.rowRights(stranger, sketch)).rejects.toThrow(UnknownDataset)
    })

    it('takes so many rows and no more, and so many sketches', async () => {
      function* rows() {
        for (let number = 1; number < mostRows; number++) {
          yield { ...sample(number, point(131, 34)), properties: {} }
        }
      }
      await store.load(system, sketch, 'loader', rows())
      const put = (number: number): RowEdit => ({
        kind: 'put',
        uid: uid(number),
        geometry: null,
        properties: {},
      })
      const member = inRole('a', 'editor')
      const { results } = await store.editRows(member, sketch, [put(200_001), put(200_002)])
      expect(results.map(({ kind }) => kind)).toEqual(['done', 'full'])
      expect(await one(member, { kind: 'delete', uid: uid(5), version: 1 })).toMatchObject({
        change: 'removed',
      })
      expect(await one(member, put(200_002))).toMatchObject({ change: 'created' })
      expect(await one(member, { kind: 'restore', uid: uid(5) })).toMatchObject({ kind: 'full' })
      const make = async (number: number) =>
        store.putSketch(member, {
          id: `sketch_${String(number).padStart(12, '0')}`,
          map,
          title: { ja: '', en: '' },
          form: [],
        })
      for (let number = 2; number <= 200; number++) await make(number)
      await expect(make(201)).rejects.toThrow(InvalidFeatures)
    })

    it('tells what changed since a revision, or that it is to be read anew', async () => {
      const member = inRole('a', 'editor')
      const revision = async () => (await store.dataset(system, sketch))?.revision ?? 0
      const start = await revision()
      const put = (number: number): RowEdit => ({
        kind: 'put',
        uid: uid(number),
        geometry: null,
        properties: {},
      })
      await store.editRows(member, sketch, [put(1), put(2), put(3)])
      expect(await revision()).toBe(start + 1)
      await store.editRows(member, sketch, [{ kind: 'delete', uid: uid(2) }])
      const changes = await store.rowChanges(member, sketch, start)
      expect(changes?.changed.map((row) => row.uid)).toEqual([uid(1), uid(3)])
      expect(changes).toMatchObject({ removed: [uid(2)], revision: start + 2 })
      expect(await store.rowChanges(member, sketch, start + 2)).toEqual({
        changed: [],
        removed: [],
        revision: start + 2,
      })
      expect(await store.rowChanges(member, sketch, start + 9)).toBeUndefined()
      await store.load(system, sketch, 'loader', [])
      expect(await store.rowChanges(member, sketch, start)).toBeUndefined()
    })
  })
}
