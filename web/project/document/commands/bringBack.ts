import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapChange, MapEdit } from '#geodata/schema/map/mapEdit.ts'
import { mapNotes } from '#web/i18n/maps/mapNotes.ts'
import { compareDocuments } from '../compareDocuments.ts'

/** An edit, undoable like any other, after which the map is what it was in `wished`. */
export const bringBack = (now: MapDocument, wished: MapDocument): MapEdit => {
  const found = compareDocuments(now, wished)
  const { about, scene, layers, styles, infobox, pages, storyBlocks, widgets, areas } = found
  const changes: MapChange[] = [
    ...styles.added.map((entity): MapChange => ({ kind: 'add', collection: 'styles', entity })),
    ...layers.added.map((entity): MapChange => ({ kind: 'add', collection: 'layers', entity })),
    ...infobox.added.map((entity): MapChange => ({ kind: 'add', collection: 'infobox', entity })),
    ...pages.added.map((entity): MapChange => ({ kind: 'add', collection: 'pages', entity })),
    ...storyBlocks.added.map((entity): MapChange => ({ kind: 'add', collection: 'storyBlocks', entity })),
    ...widgets.added.map((entity): MapChange => ({ kind: 'add', collection: 'widgets', entity })),
    ...areas.added.map((entity): MapChange => ({ kind: 'add', collection: 'areas', entity })),
    ...styles.changed.map(
      ({ to, values }): MapChange => ({ kind: 'change', collection: 'styles', id: to.id, values }),
    ),
    ...layers.changed.map(
      ({ to, values }): MapChange => ({ kind: 'change', collection: 'layers', id: to.id, values }),
    ),
    ...infobox.changed.map(
      ({ to, values }): MapChange => ({ kind: 'change', collection: 'infobox', id: to.id, values }),
    ),
    ...pages.changed.map(
      ({ to, values }): MapChange => ({ kind: 'change', collection: 'pages', id: to.id, values }),
    ),
    ...storyBlocks.changed.map(
      ({ to, values }): MapChange => ({ kind: 'change', collection: 'storyBlocks', id: to.id, values }),
    ),
    ...widgets.changed.map(
      ({ to, values }): MapChange => ({ kind: 'change', collection: 'widgets', id: to.id, values }),
    ),
    ...areas.changed.map(
      ({ to, values }): MapChange => ({ kind: 'change', collection: 'areas', id: to.id, values }),
    ),
    ...(['areas', 'widgets', 'storyBlocks', 'pages', 'infobox', 'layers', 'styles'] as const).flatMap(
      (collection) =>
        found[collection].removed.map(({ id }): MapChange => ({ kind: 'remove', collection, id })),
    ),
  ]
  if (Object.keys(about).length > 0) changes.push({ kind: 'set', single: 'about', values: about })
  if (Object.keys(scene).length > 0) changes.push({ kind: 'set', single: 'scene', values: scene })
  return { note: mapNotes.bringBack, changes }
}
