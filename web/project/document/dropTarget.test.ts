import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { applyChanges, readMapDoc, writeMapDoc } from '#geodata/mapDocument/mapDoc.ts'
import { emptyMap } from '#geodata/schema/map/emptyMap.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { moveLayer } from './commands/layerCommands.ts'
import { dropTarget } from './dropTarget.ts'
import { layerLines } from './layerTree.ts'

const layer = (id: string, order: string, values: Partial<MapLayer> = {}): MapLayer => ({
  id,
  order,
  kind: 'dataset',
  group: null,
  title: '',
  visible: true,
  opacity: 1,
  minZoom: 0,
  maxZoom: 24,
  source: 'stations',
  style: null,
  filter: [],
  infobox: 'fields',
  ...values,
})

const document: MapDocument = {
  ...emptyMap('地図'),
  layers: [
    layer('a', 'a0'),
    layer('group', 'a1', { kind: 'group', source: '' }),
    layer('b', 'a2', { group: 'group' }),
    layer('c', 'a3', { group: 'group' }),
    layer('d', 'a4'),
  ],
}

const readAfter = (dragged: string, id: string, half: 'upper' | 'lower'): string => {
  const to = dropTarget(document.layers, dragged, { id, half })
  if (!to) return 'stays'
  const doc = new Y.Doc()
  writeMapDoc(doc, document)
  applyChanges(doc, moveLayer(document, dragged, to).changes, null)
  return layerLines(readMapDoc(doc).document.layers)
    .map(({ layer: { id: name }, depth }) => (depth === 1 ? `(${name})` : name))
    .join(' ')
}

test('what is let go lies where the line was shown', () => {
  expect(readAfter('d', 'a', 'upper')).toBe('d a group (b) (c)')
  expect(readAfter('d', 'group', 'upper')).toBe('a d group (b) (c)')
  expect(readAfter('d', 'group', 'lower')).toBe('a group (d) (b) (c)')
  expect(readAfter('a', 'c', 'lower')).toBe('group (b) (c) (a) d')
  expect(readAfter('b', 'd', 'lower')).toBe('a group (c) d b')
  expect(readAfter('group', 'd', 'lower')).toBe('a d group (b) (c)')
  expect(readAfter('group', 'c', 'upper')).toBe('stays')
  expect(readAfter('a', 'a', 'lower')).toBe('stays')
})
