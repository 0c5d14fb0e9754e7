import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readMapDoc, writeMapDoc } from '#geodata/mapDocument/mapDoc.ts'
import { emptyMap } from '#geodata/schema/map/emptyMap.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapEdit } from '#geodata/schema/map/mapEdit.ts'
import { bringBack } from './commands/bringBack.ts'
import {
  addDatasetLayer,
  addGroup,
  duplicateLayer,
  moveLayer,
  removeLayer,
  setLayer,
} from './commands/layerCommands.ts'
import { setAbout } from './commands/sceneCommands.ts'
import { makeDocumentEditor } from './makeDocumentEditor.ts'
import { makeUndoStack } from './makeUndoStack.ts'

/** A person at a device of their own. */
const makePerson = (state: Uint8Array) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const stack = makeUndoStack()
  let time = 0
  const editor = makeDocumentEditor(doc, stack, () => time)
  const document = (): MapDocument => readMapDoc(doc).document
  return {
    doc,
    stack,
    document,
    edit: (make: (document: MapDocument) => MapEdit, act?: string): void =>
      editor.edit(make(document()), act),
    wait: (milliseconds: number): void => {
      time += milliseconds
    },
  }
}

const meet = (...docs: Y.Doc[]): void => {
  for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from), 'others')
}

const start = (): Uint8Array => {
  const doc = new Y.Doc()
  writeMapDoc(doc, emptyMap('はじめ'))
  return Y.encodeStateAsUpdate(doc)
}

const addLayer =
  (id: string) =>
  (document: MapDocument): MapEdit =>
    addDatasetLayer(document, { id, dataset: 'stations', style: null })

describe('undo is of one person', () => {
  test('takes back my edit and leaves what others did meanwhile', async () => {
    const state = start()
    const me = makePerson(state)
    const other = makePerson(state)
    me.edit(addLayer('a'))
    meet(me.doc, other.doc)
    me.edit(() => setLayer('a', { title: '駅' }, 'layerTitle'))
    other.edit(() => setLayer('a', { opacity: 0.5 }, 'layerOpacity'))
    other.edit(addLayer('b'))
    meet(me.doc, other.doc)

    expect(me.stack.undoNote()?.ja).toBe('レイヤーの名前')
    await me.stack.undo()
    meet(me.doc, other.doc)
    const layers = other.document().layers
    expect(layers.find(({ id }) => id === 'a')).toMatchObject({ title: '', opacity: 0.5 })
    expect(layers.map(({ id }) => id).sort()).toEqual(['a', 'b'])
  })

  test('does not overwrite what somebody else has written over it, says so, and touches nothing else', async () => {
    const state = start()
    const me = makePerson(state)
    const other = makePerson(state)
    me.edit(() => setAbout({ description: '私' }))
    me.edit(() => setAbout({ title: '私' }))
    meet(me.doc, other.doc)
    other.edit(() => setAbout({ title: '相手' }))
    meet(me.doc, other.doc)
    const told = await me.stack.undo()
    expect(told?.changed).toBe(false)
    expect(me.document().about).toEqual({ title: '相手', description: '私' })
    await me.stack.undo()
    expect(me.document().about).toEqual({ title: '相手', description: '' })
  })

  test('one drag of a slider is one entry, a pause begins another', async () => {
    const me = makePerson(start())
    me.edit(addLayer('a'))
    for (const opacity of [0.9, 0.8, 0.7]) {
      me.edit(() => setLayer('a', { opacity }, 'layerOpacity'), 'opacity:a')
      me.wait(100)
    }
    me.wait(5000)
    me.edit(() => setLayer('a', { opacity: 0.2 }, 'layerOpacity'), 'opacity:a')
    await me.stack.undo()
    expect(me.document().layers[0]?.opacity).toBe(0.7)
    await me.stack.undo()
    expect(me.document().layers[0]?.opacity).toBe(1)
  })

  test('stands in one order with acts that are not of the document', async () => {
    const me = makePerson(start())
    const rows: string[] = []
    const remove = () => ({ note: { ja: '地物', en: 'row' }, revert: add })
    const add = () => {
      rows.push('row')
      return { note: { ja: '地物', en: 'row' }, revert: drop }
    }
    const drop = () => {
      rows.pop()
      return remove()
    }
    me.edit(addLayer('a'))
    me.stack.push(add())
    me.edit(addLayer('b'))
    await me.stack.undo()
    expect(rows).toEqual(['row'])
    await me.stack.undo()
    expect(rows).toEqual([])
    expect(me.document().layers.map(({ id }) => id)).toEqual(['a'])
    await me.stack.redo()
    await me.stack.redo()
    expect(rows).toEqual(['row'])
    expect(me.document().layers.map(({ id }) => id)).toEqual(['b', 'a'])
  })
})

type Act = { kind: number; pick: number; place: number }

const perform = (document: MapDocument, { kind, pick, place }: Act, newId: () => string): MapEdit => {
  const layer = document.layers[pick % Math.max(document.layers.length, 1)]
  const group = document.layers.filter((each) => each.kind === 'group')[place % 3]?.id ?? null
  if (!layer || kind === 0) return addLayer(newId())(document)
  if (kind === 1) return addGroup(document, newId(), 'グループ')
  if (kind === 2) return moveLayer(document, layer.id, { group, index: place })
  if (kind === 3) return removeLayer(document, layer.id)
  if (kind === 4) return duplicateLayer(document, layer.id, { newIdOf: newId, title: 'コピー' })
  if (kind === 5) return setLayer(layer.id, { opacity: place / 10 }, 'layerOpacity')
  return setAbout({ title: `題${place}` })
}

const acts = fc.array(
  fc.record({ kind: fc.nat({ max: 6 }), pick: fc.nat({ max: 9 }), place: fc.nat({ max: 9 }) }),
  { maxLength: 20 },
)

test('any edits, all undone, are the beginning again, with what another added meanwhile; redone, they are there again', async () => {
  await fc.assert(
    fc.asyncProperty(acts, fc.nat({ max: 20 }), async (list, when) => {
      const state = start()
      const me = makePerson(state)
      const other = makePerson(state)
      let count = 0
      list.forEach((act, index) => {
        if (index === when) {
          other.edit(addLayer('other'))
          meet(me.doc, other.doc)
        }
        me.edit((document) => perform(document, act, () => `mine-${count++}`))
      })
      const done = me.document()
      while (me.stack.undoNote()) await me.stack.undo()
      const left = me.document()
      expect(left.about).toEqual({ title: 'はじめ', description: '' })
      const mine = left.layers.filter(({ id }) => id !== 'other')
      expect(mine).toEqual([])
      // it may have been mine to move or remove: that is taken back as well
      expect(left.layers.length).toBe(when < list.length ? 1 : 0)
      while (me.stack.redoNote()) await me.stack.redo()
      expect(me.document()).toEqual(done)
      meet(me.doc, other.doc)
      expect(other.document()).toEqual(done)
    }),
    { numRuns: 60 },
  )
})

test('a map brought back to an earlier state is that state, and can be undone', async () => {
  await fc.assert(
    fc.asyncProperty(acts, acts, async (first, second) => {
      const me = makePerson(start())
      let count = 0
      const newId = (): string => `mine-${count++}`
      for (const act of first) me.edit((document) => perform(document, act, newId))
      const earlier = me.document()
      for (const act of second) me.edit((document) => perform(document, act, newId))
      const later = me.document()
      me.edit((document) => bringBack(document, earlier))
      expect(me.document()).toEqual(earlier)
      if (bringBack(later, earlier).changes.length > 0) await me.stack.undo()
      expect(me.document()).toEqual(later)
    }),
    { numRuns: 40 },
  )
})
