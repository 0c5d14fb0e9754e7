import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapChange, MapEdit } from '#geodata/schema/map/mapEdit.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { mapNotes } from '#web/i18n/maps/mapNotes.ts'
import { groupOf, layersIn } from '../layerTree.ts'
import { placeAt } from '../placeAt.ts'

type LayerValues = Partial<Omit<MapLayer, 'id' | 'order'>>

const changeOf = (id: string, values: Partial<Omit<MapLayer, 'id'>>): MapChange => ({
  kind: 'change',
  collection: 'layers',
  id,
  values,
})

export const findLayer = (document: MapDocument, id: string): MapLayer | undefined =>
  document.layers.find((layer) => layer.id === id)

const plainLayer = (values: Pick<MapLayer, 'id' | 'order' | 'kind'> & LayerValues): MapLayer => ({
  group: null,
  title: '',
  visible: true,
  opacity: 1,
  minZoom: 0,
  maxZoom: 24,
  source: '',
  style: null,
  filter: [],
  infobox: values.kind === 'group' ? 'none' : 'fields',
  ...values,
})

/** Puts what `make` makes on top of the map. */
const addOnTop = (document: MapDocument, make: (order: string) => MapLayer): MapChange[] => {
  const { orders, repairs } = placeAt(layersIn(document.layers, null), 0)
  const [order] = orders
  if (order === undefined) throw new Error('addOnTop: expected a key')
  return [
    ...repairs.map((repair) => changeOf(repair.id, { order: repair.order })),
    { kind: 'add', collection: 'layers', entity: make(order) },
  ]
}

/** A dataset as a new layer on top, with a style of its own where one is given. */
export const addDatasetLayer = (
  document: MapDocument,
  { id, dataset, style }: { id: string; dataset: string; style: LayerStyle | null },
): MapEdit => ({
  note: mapNotes.addLayer,
  changes: [
    ...(style ? [{ kind: 'add' as const, collection: 'styles' as const, entity: style }] : []),
    ...addOnTop(document, (order) =>
      plainLayer({ id, order, kind: 'dataset', source: dataset, style: style?.id ?? null }),
    ),
  ],
})

/** A sketch's dataset as a new layer on top. */
export const addSketchLayer = (
  document: MapDocument,
  { id, dataset, title }: { id: string; dataset: string; title: string },
): MapEdit => ({
  note: mapNotes.addLayer,
  changes: addOnTop(document, (order) => plainLayer({ id, order, kind: 'sketch', source: dataset, title })),
})

export const addLiveLayer = (document: MapDocument, id: string, source: string): MapEdit => ({
  note: mapNotes.addLayer,
  changes: addOnTop(document, (order) => plainLayer({ id, order, kind: 'live', source, infobox: 'none' })),
})

export const addGroup = (document: MapDocument, id: string, title: string): MapEdit => ({
  note: mapNotes.addGroup,
  changes: addOnTop(document, (order) => plainLayer({ id, order, kind: 'group', title })),
})

/** Sets values of a layer; the note says which one matters. */
export const setLayer = (id: string, values: LayerValues, note: keyof typeof mapNotes): MapEdit => ({
  note: mapNotes[note],
  changes: [changeOf(id, values)],
})

/** Puts a layer before the `index`-th of those in `group` (counted without itself). A group stays at the top level. */
export const moveLayer = (
  document: MapDocument,
  id: string,
  to: { group: string | null; index: number },
): MapEdit => {
  const layer = findLayer(document, id)
  const group = layer?.kind === 'group' ? null : to.group
  const siblings = layersIn(document.layers, group).filter((each) => each.id !== id)
  const { orders, repairs } = placeAt(siblings, to.index)
  const [order] = orders
  return {
    note: mapNotes.moveLayer,
    changes: [
      ...repairs.map((repair) => changeOf(repair.id, { order: repair.order })),
      ...(order === undefined ? [] : [changeOf(id, { group, order })]),
    ],
  }
}

/** Where a layer comes to lie one step towards the top (-1) or the bottom (+1); undefined where it is there already. */
export const stepOf = (
  document: MapDocument,
  id: string,
  step: -1 | 1,
): { group: string | null; index: number } | undefined => {
  const layer = findLayer(document, id)
  if (!layer) return undefined
  const group = groupOf(document.layers, layer)
  const siblings = layersIn(document.layers, group)
  const index = siblings.findIndex((each) => each.id === id) + step
  if (index >= 0 && index < siblings.length) return { group, index }
  if (group === null) return undefined
  // out of the group: before it or after it
  const above = layersIn(document.layers, null).findIndex((each) => each.id === group)
  return { group: null, index: step < 0 ? above : above + 1 }
}

/** The layer again, right above itself, with the same style and its own blocks. */
export const duplicateLayer = (
  document: MapDocument,
  id: string,
  { newIdOf, title }: { newIdOf: () => string; title: string },
): MapEdit => {
  const layer = findLayer(document, id)
  if (!layer) return { note: mapNotes.duplicateLayer, changes: [] }
  const siblings = layersIn(document.layers, groupOf(document.layers, layer))
  const { orders, repairs } = placeAt(siblings, siblings.indexOf(layer))
  const copy = { ...layer, id: newIdOf(), order: orders[0] ?? layer.order, title }
  const blocks = document.infobox.filter((block) => block.layer === id)
  return {
    note: mapNotes.duplicateLayer,
    changes: [
      ...repairs.map((repair) => changeOf(repair.id, { order: repair.order })),
      { kind: 'add', collection: 'layers', entity: copy },
      ...blocks.map(
        (block): MapChange => ({
          kind: 'add',
          collection: 'infobox',
          entity: { ...block, id: newIdOf(), layer: copy.id },
        }),
      ),
    ],
  }
}

/** Takes a layer away with its infobox; what lay in a group comes to lie where the group was. */
export const removeLayer = (document: MapDocument, id: string): MapEdit => {
  const layer = findLayer(document, id)
  const inside = layer?.kind === 'group' ? layersIn(document.layers, id) : []
  const siblings = layersIn(document.layers, null)
  const { orders, repairs } = placeAt(
    siblings,
    siblings.findIndex((each) => each.id === id),
    inside.length,
  )
  return {
    note: layer?.kind === 'group' ? mapNotes.removeGroup : mapNotes.removeLayer,
    changes: [
      ...(inside.length > 0 ? repairs.map((repair) => changeOf(repair.id, { order: repair.order })) : []),
      ...inside.map((each, place) => changeOf(each.id, { group: null, order: orders[place] ?? each.order })),
      { kind: 'remove', collection: 'layers', id },
      ...document.infobox
        .filter((block) => block.layer === id)
        .map((block): MapChange => ({ kind: 'remove', collection: 'infobox', id: block.id })),
    ],
  }
}
