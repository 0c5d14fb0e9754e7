import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { applyChanges, readMapDoc, writeMapDoc } from '#geodata/mapDocument/mapDoc.ts'
import { emptyMap } from '#geodata/schema/map/emptyMap.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapEdit } from '#geodata/schema/map/mapEdit.ts'
import { placedWidgets } from '#geodata/schema/widget/placedWidgets.ts'
import { newId } from '../newId.ts'
import {
  addWidget,
  copyWidgets,
  moveWidget,
  removeWidget,
  resetWidgets,
  setArea,
  setWidget,
  widgetsIn,
} from './widgetCommands.ts'

const makeBoard = () => {
  const doc = new Y.Doc()
  writeMapDoc(doc, emptyMap('まち歩き'))
  const now = (): MapDocument => readMapDoc(doc).document
  const act = (edit: (document: MapDocument) => MapEdit): void => applyChanges(doc, edit(now()).changes, 'me')
  const kinds = () => placedWidgets(now().widgets, 'desktop').map(({ kind }) => kind)
  const widget = (kind: string) => {
    const found = placedWidgets(now().widgets, 'desktop').find((each) => each.kind === kind)
    if (!found) throw new Error(`expected a widget ${kind}`)
    return found
  }
  return { now, act, kinds, widget }
}

const legend = {
  id: 'legend',
  device: 'desktop',
  area: 'inner-left-top',
  kind: 'legend',
  settings: {},
} as const

test('the first change makes the standard arrangement this map’s own, the other device stays as it was', () => {
  const { now, act, kinds, widget } = makeBoard()
  const before = kinds()
  act((document) => moveWidget(document, widget('scale'), 'inner-right-bottom', 0))
  expect(kinds().toSorted()).toEqual(before.toSorted())
  expect(widgetsIn(now(), 'desktop', 'inner-right-bottom').map(({ kind }) => kind)).toEqual([
    'scale',
    'credits',
  ])
  expect(now().widgets.every(({ device }) => device === 'desktop')).toBe(true)
})

test('widgets stand in their area in the order they were put, and keep what was set of them', () => {
  const { now, act, widget } = makeBoard()
  act((document) => addWidget(document, legend))
  act((document) => addWidget(document, { ...legend, id: 'search', kind: 'search' }))
  act((document) => moveWidget(document, widget('search'), 'inner-left-top', 0))
  act((document) => setWidget(document, widget('scale'), { width: 200 }))
  expect(widgetsIn(now(), 'desktop', 'inner-left-top').map(({ id }) => id)).toEqual(['search', 'legend'])
  expect(widget('scale').settings).toEqual({ width: 200 })
})

test('the attribution is moved and never removed', () => {
  const { act, kinds, widget } = makeBoard()
  act((document) => moveWidget(document, widget('credits'), 'outer-left-bottom', 0))
  act((document) => removeWidget(document, widget('credits')))
  act((document) => removeWidget(document, widget('scale')))
  expect(widget('credits').area).toBe('outer-left-bottom')
  expect(kinds()).not.toContain('scale')
})

test('an arrangement is copied to the other device, and taken back to the standard one', () => {
  const { now, act } = makeBoard()
  act((document) => addWidget(document, legend))
  act((document) => setArea(document, 'desktop', 'inner-left-top', { gap: 20 }))
  act((document) => copyWidgets(document, { from: 'desktop', to: 'phone' }, newId))
  expect(widgetsIn(now(), 'phone', 'inner-left-top').map(({ kind }) => kind)).toEqual(['legend'])
  expect(now().areas.map(({ id, gap }) => [id, gap])).toEqual([
    ['desktop-inner-left-top', 20],
    ['phone-inner-left-top', 20],
  ])
  act((document) => resetWidgets(document, 'desktop'))
  act((document) => resetWidgets(document, 'phone'))
  expect([now().widgets, now().areas]).toEqual([[], []])
})
