import type { Entity } from '#geodata/schema/map/entity.ts'
import type { InfoboxBlock } from '#geodata/schema/map/infoboxBlock.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import type { About, MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import type { MapWidget, WidgetArea } from '#geodata/schema/map/mapWidget.ts'
import type { Scene } from '#geodata/schema/map/scene.ts'
import type { StoryBlock, StoryPage } from '#geodata/schema/map/storyPage.ts'
import { sameValue } from './sameValue.ts'

/** What `to` has that `from` has not, what is different in both, and what is gone. */
export type EntityDifferences<E extends Entity> = {
  added: E[]
  changed: { from: E; to: E; values: Partial<Omit<E, 'id'>> }[]
  removed: E[]
}

export type DocumentDifferences = {
  about: Partial<About>
  scene: Partial<Scene>
  layers: EntityDifferences<MapLayer>
  styles: EntityDifferences<LayerStyle>
  infobox: EntityDifferences<InfoboxBlock>
  pages: EntityDifferences<StoryPage>
  storyBlocks: EntityDifferences<StoryBlock>
  widgets: EntityDifferences<MapWidget>
  areas: EntityDifferences<WidgetArea>
}

const changedValues = <T extends object>(from: T, to: T): Partial<T> => {
  const before = new Map(Object.entries(from))
  const changed: Partial<T> = {}
  for (const [name, value] of Object.entries(to))
    if (!sameValue(before.get(name), value)) Object.assign(changed, { [name]: value })
  return changed
}

const compareEntities = <E extends Entity>(from: readonly E[], to: readonly E[]): EntityDifferences<E> => {
  const before = new Map(from.map((entity) => [entity.id, entity]))
  const after = new Set(to.map((entity) => entity.id))
  return {
    added: to.filter((entity) => !before.has(entity.id)),
    changed: to.flatMap((entity) => {
      const known = before.get(entity.id)
      if (!known) return []
      const values = changedValues(known, entity)
      return Object.keys(values).length > 0 ? [{ from: known, to: entity, values }] : []
    }),
    removed: from.filter((entity) => !after.has(entity.id)),
  }
}

/** What must happen to `from` so that it becomes `to`. */
export const compareDocuments = (from: MapDocument, to: MapDocument): DocumentDifferences => ({
  about: changedValues(from.about, to.about),
  scene: changedValues(from.scene, to.scene),
  layers: compareEntities(from.layers, to.layers),
  styles: compareEntities(from.styles, to.styles),
  infobox: compareEntities(from.infobox, to.infobox),
  pages: compareEntities(from.pages, to.pages),
  storyBlocks: compareEntities(from.storyBlocks, to.storyBlocks),
  widgets: compareEntities(from.widgets, to.widgets),
  areas: compareEntities(from.areas, to.areas),
})
