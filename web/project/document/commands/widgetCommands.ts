import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapChange, MapEdit } from '#geodata/schema/map/mapEdit.ts'
import { areaId, type MapWidget, type WidgetArea } from '#geodata/schema/map/mapWidget.ts'
import type { Settings } from '#geodata/schema/settings.ts'
import type { AreaName, Device } from '#geodata/schema/widget/alignSystem.ts'
import { areaLayout, placedWidgets } from '#geodata/schema/widget/placedWidgets.ts'
import { widgetNotes } from '#web/i18n/maps/widgetNotes.ts'
import { placeAt } from '../placeAt.ts'

type Widgets = Pick<MapDocument, 'widgets' | 'areas'>

const added = (entity: MapWidget): MapChange => ({ kind: 'add', collection: 'widgets', entity })

const reordered = ({ id, order }: { id: string; order: string }): MapChange => ({
  kind: 'change',
  collection: 'widgets',
  id,
  values: { order },
})

/** What stands on every map becomes this map's own with the first change of it. */
const madeOwn = ({ widgets }: Widgets, device: Device): MapChange[] => {
  const known = new Set(widgets.map(({ id }) => id))
  return placedWidgets(widgets, device)
    .filter(({ id }) => !known.has(id))
    .map(added)
}

/** The widgets of one area in their order. */
export const widgetsIn = ({ widgets }: Widgets, device: Device, area: AreaName): MapWidget[] =>
  placedWidgets(widgets, device).filter((widget) => widget.area === area)

/** A widget at the end of its area. */
export const addWidget = (document: Widgets, widget: Omit<MapWidget, 'order'>): MapEdit => {
  const siblings = widgetsIn(document, widget.device, widget.area)
  const { orders, repairs } = placeAt(siblings, siblings.length)
  return {
    note: widgetNotes.add,
    changes: [
      ...madeOwn(document, widget.device),
      ...repairs.map(reordered),
      added({ ...widget, order: orders[0] ?? 'a0' }),
    ],
  }
}

/** Puts a widget before the `index`-th of the others in an area. */
export const moveWidget = (
  document: Widgets,
  { id, device }: MapWidget,
  area: AreaName,
  index: number,
): MapEdit => {
  const others = widgetsIn(document, device, area).filter((each) => each.id !== id)
  const { orders, repairs } = placeAt(others, index)
  const values = { area, order: orders[0] ?? 'a0' }
  return {
    note: widgetNotes.move,
    changes: [
      ...madeOwn(document, device),
      ...repairs.map(reordered),
      { kind: 'change', collection: 'widgets', id, values },
    ],
  }
}

export const setWidget = (document: Widgets, { id, device }: MapWidget, settings: Settings): MapEdit => ({
  note: widgetNotes.change,
  changes: [
    ...madeOwn(document, device),
    { kind: 'change', collection: 'widgets', id, values: { settings } },
  ],
})

/** Whose map and data these are stays said: the attribution is moved, never removed. */
export const removeWidget = (document: Widgets, { id, device, kind }: MapWidget): MapEdit => ({
  note: widgetNotes.remove,
  changes:
    kind === 'credits' ? [] : [...madeOwn(document, device), { kind: 'remove', collection: 'widgets', id }],
})

export const setArea = (
  { areas }: Widgets,
  device: Device,
  area: AreaName,
  values: Partial<Pick<WidgetArea, 'gap' | 'align'>>,
): MapEdit => {
  const id = areaId(device, area)
  const isKnown = areas.some((each) => each.id === id)
  const entity = { id, order: 'a0', device, area, ...areaLayout(areas, device, area), ...values }
  return {
    note: widgetNotes.area,
    changes: [
      isKnown
        ? { kind: 'change', collection: 'areas', id, values }
        : { kind: 'add', collection: 'areas', entity },
    ],
  }
}

const cleared = ({ widgets, areas }: Widgets, device: Device): MapChange[] => [
  ...widgets
    .filter((widget) => widget.device === device)
    .map(({ id }): MapChange => ({ kind: 'remove', collection: 'widgets', id })),
  ...areas
    .filter((area) => area.device === device)
    .map(({ id }): MapChange => ({ kind: 'remove', collection: 'areas', id })),
]

/** What stands on every map stands on this one again. */
export const resetWidgets = (document: Widgets, device: Device): MapEdit => ({
  note: widgetNotes.reset,
  changes: cleared(document, device),
})

/** One device arranged as the other is. A phone has its sheet for what the map is about. */
export const copyWidgets = (
  document: Widgets,
  { from, to }: { from: Device; to: Device },
  newIdOf: () => string,
): MapEdit => ({
  note: widgetNotes.copy,
  changes: [
    ...cleared(document, to),
    ...placedWidgets(document.widgets, from)
      .filter(({ kind }) => to === 'desktop' || kind !== 'about')
      .map((widget) => added({ ...widget, id: newIdOf(), device: to })),
    ...document.areas
      .filter((area) => area.device === from)
      .map(
        (area): MapChange => ({
          kind: 'add',
          collection: 'areas',
          entity: { ...area, id: areaId(to, area.area), device: to },
        }),
      ),
  ],
})
