import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapChange, MapEdit } from '#geodata/schema/map/mapEdit.ts'
import type { StoryBlock, StoryPage } from '#geodata/schema/map/storyPage.ts'
import type { Settings } from '#geodata/schema/settings.ts'
import { storyNotes } from '#web/i18n/maps/storyNotes.ts'
import { blocksOfPage } from '#web/project/story/pageLayers.ts'
import { placeAt } from '../placeAt.ts'

type PageValues = Partial<Omit<StoryPage, 'id' | 'order'>>

const reordered =
  (collection: 'pages' | 'storyBlocks') =>
  ({ id, order }: { id: string; order: string }): MapChange => ({
    kind: 'change',
    collection,
    id,
    values: { order },
  })

/** A page before the `index`-th. */
export const addPage = (document: MapDocument, index: number, page: Omit<StoryPage, 'order'>): MapEdit => {
  const { orders, repairs } = placeAt(document.pages, index)
  return {
    note: storyNotes.addPage,
    changes: [
      ...repairs.map(reordered('pages')),
      { kind: 'add', collection: 'pages', entity: { ...page, order: orders[0] ?? '' } },
    ],
  }
}

export const setPage = (id: string, values: PageValues, note: keyof typeof storyNotes): MapEdit => ({
  note: storyNotes[note],
  changes: [{ kind: 'change', collection: 'pages', id, values }],
})

/** Puts a page before the `index`-th of the others. */
export const movePage = (document: MapDocument, id: string, index: number): MapEdit => {
  const others = document.pages.filter((each) => each.id !== id)
  const { orders, repairs } = placeAt(others, index)
  const [order] = orders
  return {
    note: storyNotes.movePage,
    changes: [
      ...repairs.map(reordered('pages')),
      ...(order === undefined ? [] : [reordered('pages')({ id, order })]),
    ],
  }
}

/** The page again, right after itself, with all that it says. `copy` is the id of the new one. */
export const duplicatePage = (
  document: MapDocument,
  id: string,
  { copy, title, newIdOf }: { copy: string; title: string; newIdOf: () => string },
): MapEdit => {
  const index = document.pages.findIndex((each) => each.id === id)
  const page = document.pages[index]
  if (!page) return { note: storyNotes.duplicatePage, changes: [] }
  const { orders, repairs } = placeAt(document.pages, index + 1)
  return {
    note: storyNotes.duplicatePage,
    changes: [
      ...repairs.map(reordered('pages')),
      {
        kind: 'add',
        collection: 'pages',
        entity: { ...page, id: copy, title, order: orders[0] ?? page.order },
      },
      ...blocksOfPage(document, id).map(
        (block): MapChange => ({
          kind: 'add',
          collection: 'storyBlocks',
          entity: { ...block, id: newIdOf(), page: copy },
        }),
      ),
    ],
  }
}

/** Takes a page away with all that it says. */
export const removePage = (document: MapDocument, id: string): MapEdit => ({
  note: storyNotes.removePage,
  changes: [
    { kind: 'remove', collection: 'pages', id },
    ...blocksOfPage(document, id).map(
      (block): MapChange => ({ kind: 'remove', collection: 'storyBlocks', id: block.id }),
    ),
  ],
})

/** A block at the end of its page. */
export const addStoryBlock = (document: MapDocument, block: Omit<StoryBlock, 'order'>): MapEdit => {
  const blocks = blocksOfPage(document, block.page)
  const { orders, repairs } = placeAt(blocks, blocks.length)
  return {
    note: storyNotes.addBlock,
    changes: [
      ...repairs.map(reordered('storyBlocks')),
      { kind: 'add', collection: 'storyBlocks', entity: { ...block, order: orders[0] ?? '' } },
    ],
  }
}

export const setStoryBlock = (id: string, settings: Settings): MapEdit => ({
  note: storyNotes.changeBlock,
  changes: [{ kind: 'change', collection: 'storyBlocks', id, values: { settings } }],
})

/** Puts a block before the `index`-th of the others on its page. */
export const moveStoryBlock = (document: MapDocument, block: StoryBlock, index: number): MapEdit => {
  const others = blocksOfPage(document, block.page).filter(({ id }) => id !== block.id)
  const { orders, repairs } = placeAt(others, index)
  return {
    note: storyNotes.moveBlock,
    changes: [
      ...repairs.map(reordered('storyBlocks')),
      reordered('storyBlocks')({ id: block.id, order: orders[0] ?? block.order }),
    ],
  }
}

export const removeStoryBlock = (id: string): MapEdit => ({
  note: storyNotes.removeBlock,
  changes: [{ kind: 'remove', collection: 'storyBlocks', id }],
})
