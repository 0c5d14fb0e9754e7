import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import type { Complain } from './readProblems.ts'

/**
 * What refers to something that is not there lets go of it: two people may have removed and used it at the same time. The saved
 * document keeps the reference, so that undoing the removal ties it again.
 */
export const tieReferences = (document: MapDocument, complain: Complain): MapDocument => {
  const groups = new Set(document.layers.filter(({ kind }) => kind === 'group').map(({ id }) => id))
  const styles = new Set(document.styles.map(({ id }) => id))
  const layers = new Set(document.layers.map(({ id }) => id))
  const pages = new Set(document.pages.map(({ id }) => id))

  const tie = (layer: MapLayer, name: 'group' | 'style', known: Set<string>): string | null => {
    const reference = layer[name]
    if (reference === null || known.has(reference)) return reference
    complain(`layers/${layer.id}/${name}`, 'gone')
    return null
  }

  return {
    ...document,
    layers: document.layers.map((layer) => ({
      ...layer,
      // a group in a group is taken as one at the top level
      group: layer.kind === 'group' ? null : tie(layer, 'group', groups),
      style: tie(layer, 'style', styles),
    })),
    infobox: document.infobox.filter((block) => {
      const tied = layers.has(block.layer)
      if (!tied) complain(`infobox/${block.id}`, 'gone')
      return tied
    }),
    storyBlocks: document.storyBlocks.filter((block) => {
      const tied = pages.has(block.page)
      if (!tied) complain(`storyBlocks/${block.id}`, 'gone')
      return tied
    }),
  }
}
