import { createEffect, createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readMapDoc, writeMapDoc } from '#geodata/mapDocument/mapDoc.ts'
import { emptyMap } from '#geodata/schema/map/emptyMap.ts'
import { addDatasetLayer, setLayer } from './commands/layerCommands.ts'
import { createDocumentStore } from './createDocumentStore.ts'
import { makeDocumentEditor } from './makeDocumentEditor.ts'
import { makeUndoStack } from './makeUndoStack.ts'

const open = (dispose: () => void) => {
  const doc = new Y.Doc()
  writeMapDoc(doc, emptyMap('地図'))
  const stack = makeUndoStack()
  const editor = makeDocumentEditor(doc, stack, () => 0)
  const { document } = createDocumentStore(doc)
  return { doc, stack, editor, document, dispose }
}

test('what is nested in the document comes back by undo as it was', async () => {
  const { doc, stack, editor, document, dispose } = createRoot(open)
  editor.edit(addDatasetLayer(document, { id: 'a', dataset: 'stations', style: null }))
  const first = { field: 'name', operator: 'contains' as const, value: '萩' }
  editor.edit(setLayer('a', { filter: [first] }, 'layerFilter'))
  editor.edit(
    setLayer(
      'a',
      { filter: [{ ...first, value: '駅' }, ...(document.layers[0]?.filter ?? [])] },
      'layerFilter',
    ),
  )
  expect(document.layers[0]?.filter).toHaveLength(2)
  await stack.undo()
  expect(document.layers[0]?.filter).toEqual([first])
  await stack.undo()
  expect(document.layers[0]?.filter).toEqual([])
  await stack.redo()
  await stack.redo()
  expect(document.layers[0]?.filter.map(({ value }) => value)).toEqual(['駅', '萩'])
  expect(readMapDoc(doc).document).toEqual(document)
  dispose()
})

test('who reads one value is not told of another', () => {
  const { editor, document, dispose } = createRoot(open)
  editor.edit(addDatasetLayer(document, { id: 'a', dataset: 'stations', style: null }))
  const told: string[] = []
  createRoot((end) => {
    createEffect(() => told.push(document.layers[0]?.title ?? ''))
    queueMicrotask(end)
  })
  editor.edit(setLayer('a', { opacity: 0.4 }, 'layerOpacity'))
  editor.edit(setLayer('a', { title: '駅' }, 'layerTitle'))
  expect(told.at(-1)).toBe('駅')
  expect(told.length).toBeLessThanOrEqual(2)
  dispose()
})
