import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { emptyMap } from '#geodata/schema/map/emptyMap.ts'
import type { MapChange } from '#geodata/schema/map/mapEdit.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { plainLayer } from '#geodata/schema/map/plainLayer.ts'
import { applyChanges, readMapDoc, sharedTypesOf, writeMapDoc } from './mapDoc.ts'

const layer = (id: string, rest: Partial<MapLayer> = {}): MapLayer =>
  plainLayer({ id, order: 'a0', kind: 'dataset', source: 'venues', ...rest })

const id = fc.constantFrom('a', 'b', 'c')
const values = fc.record(
  {
    title: fc.constantFrom('萩', '豊北', ''),
    opacity: fc.constantFrom(0, 0.5, 1),
    order: fc.constantFrom('a0', 'a1'),
  },
  { requiredKeys: [] },
)
const change: fc.Arbitrary<MapChange> = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    collection: fc.constant('layers' as const),
    entity: id.map((one) => layer(one)),
  }),
  fc.record({ kind: fc.constant('change' as const), collection: fc.constant('layers' as const), id, values }),
  fc.record({ kind: fc.constant('remove' as const), collection: fc.constant('layers' as const), id }),
  fc.record({
    kind: fc.constant('set' as const),
    single: fc.constant('about' as const),
    values: fc.record({ title: fc.string() }, { requiredKeys: [] }),
  }),
)

const sync = (from: Y.Doc, to: Y.Doc): void =>
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  sync(doc, copy)
  return copy
}

const plain = (doc: Y.Doc): unknown => sharedTypesOf(doc).map((type) => type.toJSON())

test('what several people did apart is the same for all, whoever hears of whom first', () => {
  const step = fc.record({
    who: fc.nat({ max: 2 }),
    changes: fc.array(change, { maxLength: 4 }),
    tells: fc.nat({ max: 2 }),
  })
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 12 }),
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      (steps, order) => {
        const first = new Y.Doc()
        writeMapDoc(first, { ...emptyMap('始め'), layers: [layer('a')] })
        const docs = [first, copyOf(first), copyOf(first)]
        const docOf = (index: number): Y.Doc => docs[index] ?? first
        for (const { who, changes, tells } of steps) {
          applyChanges(docOf(who), changes, 'me')
          sync(docOf(who), docOf(tells))
        }
        for (const from of order) for (const to of order.toReversed()) sync(docOf(from), docOf(to))
        for (const from of order) for (const to of order) sync(docOf(from), docOf(to))
        for (const doc of docs) {
          expect(plain(doc)).toEqual(plain(first))
          expect(readMapDoc(doc)).toEqual(readMapDoc(first))
          expect(readMapDoc(doc).problems).toEqual([])
        }
      },
    ),
  )
})

test('a document is read as it was written, in its order', () => {
  const document = { ...emptyMap('萩'), layers: [layer('b', { order: 'a0' }), layer('a', { order: 'a1' })] }
  const doc = new Y.Doc()
  writeMapDoc(doc, document)
  expect(readMapDoc(doc)).toEqual({ document, problems: [] })
  expect(readMapDoc(copyOf(doc))).toEqual({ document, problems: [] })
})

test('an empty document is an empty map', () => {
  expect(readMapDoc(new Y.Doc())).toEqual({ document: emptyMap(''), problems: [] })
})

test('two people who change different values of one layer both have their way', () => {
  const mine = new Y.Doc()
  writeMapDoc(mine, { ...emptyMap(''), layers: [layer('a')] })
  const theirs = copyOf(mine)
  applyChanges(mine, [{ kind: 'change', collection: 'layers', id: 'a', values: { title: '会場' } }], 'me')
  applyChanges(theirs, [{ kind: 'change', collection: 'layers', id: 'a', values: { opacity: 0.5 } }], 'they')
  sync(theirs, mine)
  expect(readMapDoc(mine).document.layers).toEqual([layer('a', { title: '会場', opacity: 0.5 })])
})

test('undo takes back my edits and leaves those of others', () => {
  const doc = new Y.Doc()
  writeMapDoc(doc, { ...emptyMap(''), layers: [layer('a')] })
  const undo = new Y.UndoManager(sharedTypesOf(doc), { trackedOrigins: new Set(['me']), captureTimeout: 0 })
  applyChanges(doc, [{ kind: 'remove', collection: 'layers', id: 'a' }], 'me')
  applyChanges(doc, [{ kind: 'add', collection: 'layers', entity: layer('b') }], 'they')
  undo.undo()
  expect(readMapDoc(doc).document.layers.map((one) => one.id)).toEqual(['a', 'b'])
})

test('a hostile update breaks nothing but itself', () => {
  const doc = new Y.Doc()
  writeMapDoc(doc, { ...emptyMap('萩'), layers: [layer('a')] })
  doc.getMap('layers').set('evil', '<script>')
  doc.getMap('layers').set('worse', new Y.Array())
  doc.getMap('layers').set('__proto__', new Y.Map([['kind', 'dataset']]))
  doc.getMap('scene').set('camera', new Y.Text('north'))
  applyChanges(doc, [{ kind: 'change', collection: 'layers', id: 'evil', values: { title: 'x' } }], 'me')
  const { document, problems } = readMapDoc(doc)
  expect(document).toEqual({ ...emptyMap('萩'), layers: [layer('a')] })
  expect(problems.length).toBeGreaterThanOrEqual(3)
})
