import type { InfoboxKind } from '#geodata/schema/infobox/infoboxKind.ts'
import type { InfoboxBlock } from '#geodata/schema/map/infoboxBlock.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapChange, MapEdit } from '#geodata/schema/map/mapEdit.ts'
import type { Settings } from '#geodata/schema/settings.ts'
import { mapNotes } from '#web/i18n/maps/mapNotes.ts'
import { placeAt } from '../placeAt.ts'
import { findLayer } from './layerCommands.ts'

/** What a click on a feature of a layer opens, from top to bottom. */
export const blocksOf = (document: MapDocument, layer: string): InfoboxBlock[] =>
  document.infobox.filter((block) => block.layer === layer)

const repaired = (repairs: { id: string; order: string }[]): MapChange[] =>
  repairs.map(({ id, order }) => ({ kind: 'change', collection: 'infobox', id, values: { order } }))

/** A block at the end; a layer that showed no blocks shows them from now on. */
export const addBlock = (
  document: MapDocument,
  block: { id: string; layer: string; kind: InfoboxKind; settings: Settings },
): MapEdit => {
  const blocks = blocksOf(document, block.layer)
  const { orders, repairs } = placeAt(blocks, blocks.length)
  return {
    note: mapNotes.addBlock,
    changes: [
      ...repaired(repairs),
      { kind: 'add', collection: 'infobox', entity: { ...block, order: orders[0] ?? '' } },
      ...(findLayer(document, block.layer)?.infobox === 'blocks'
        ? []
        : [
            {
              kind: 'change' as const,
              collection: 'layers' as const,
              id: block.layer,
              values: { infobox: 'blocks' as const },
            },
          ]),
    ],
  }
}

export const setBlock = (id: string, settings: Settings): MapEdit => ({
  note: mapNotes.changeBlock,
  changes: [{ kind: 'change', collection: 'infobox', id, values: { settings } }],
})

/** Puts a block before the `index`-th of its layer's others. */
export const moveBlock = (document: MapDocument, id: string, index: number): MapEdit => {
  const block = document.infobox.find((each) => each.id === id)
  const others = block ? blocksOf(document, block.layer).filter((each) => each.id !== id) : []
  const { orders, repairs } = placeAt(others, index)
  return {
    note: mapNotes.moveBlock,
    changes: [
      ...repaired(repairs),
      { kind: 'change', collection: 'infobox', id, values: { order: orders[0] ?? block?.order ?? '' } },
    ],
  }
}

export const removeBlock = (id: string): MapEdit => ({
  note: mapNotes.removeBlock,
  changes: [{ kind: 'remove', collection: 'infobox', id }],
})
