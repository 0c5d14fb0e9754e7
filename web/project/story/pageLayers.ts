import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import type { StoryBlock, StoryPage } from '#geodata/schema/map/storyPage.ts'
import { groupOf } from '#web/project/document/layerTree.ts'

/** The layers as a page has them: those it names are seen with their groups, the others are not. */
export const layersOnPage = (
  layers: readonly MapLayer[],
  page: Pick<StoryPage, 'layers'> | undefined,
): MapLayer[] => {
  const named = page?.layers
  if (!named) return [...layers]
  const groups = new Set(
    layers.flatMap((layer) => (named.includes(layer.id) ? (groupOf(layers, layer) ?? []) : [])),
  )
  return layers.map((layer) => ({
    ...layer,
    visible: layer.kind === 'group' ? groups.has(layer.id) : named.includes(layer.id),
  }))
}

/** Ids of the layers that are seen as the map stands: what a page names when it begins to choose. */
export const shownLayerIds = (layers: readonly MapLayer[]): string[] => {
  const hidden = new Set(layers.flatMap(({ kind, id, visible }) => (kind === 'group' && !visible ? id : [])))
  return layers.flatMap((layer) =>
    layer.kind !== 'group' && layer.visible && !hidden.has(groupOf(layers, layer) ?? '') ? layer.id : [],
  )
}

/** How many of the layers that a page names are gone. */
export const goneCount = (layers: readonly MapLayer[], page: Pick<StoryPage, 'layers'>): number =>
  page.layers?.filter((id) => !layers.some((layer) => layer.id === id)).length ?? 0

export const blocksOfPage = ({ storyBlocks }: Pick<MapDocument, 'storyBlocks'>, page: string): StoryBlock[] =>
  storyBlocks.filter((block) => block.page === page)
