import { byOrder } from '#geodata/schema/map/entity.ts'
import { areaId, type MapWidget, type WidgetArea } from '#geodata/schema/map/mapWidget.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { Settings } from '#geodata/schema/settings.ts'
import { type AreaName, DEFAULT_GAP, type Device, defaultAlign } from './alignSystem.ts'
import { widgetDefinitions } from './widgetDefinitions.ts'
import type { WidgetKind } from './widgetKind.ts'

const defaults: Record<Device, readonly [WidgetKind, AreaName][]> = {
  desktop: [
    ['about', 'outer-left-top'],
    ['navigator', 'inner-right-top'],
    ['timeline', 'inner-center-bottom'],
    ['scale', 'inner-left-bottom'],
    ['credits', 'inner-right-bottom'],
  ],
  phone: [
    ['navigator', 'inner-right-top'],
    ['timeline', 'outer-center-bottom'],
    ['scale', 'inner-left-bottom'],
    ['credits', 'inner-right-bottom'],
  ],
}

const defaultWidget = (device: Device, kind: WidgetKind, area: AreaName): MapWidget => {
  const settings: Settings = readSettings(widgetDefinitions[kind].settings, {})
  return { id: `default-${device}-${kind}`, order: 'a0', device, area, kind, settings }
}

/** What stands on a map that nobody has arranged. Their ids are the same for everybody. */
export const defaultWidgets = (device: Device): MapWidget[] =>
  defaults[device].map(([kind, area]) => defaultWidget(device, kind, area))

/** The widgets of one device in their order. Whose map and data these are is said whatever anybody did. */
export const placedWidgets = (widgets: readonly MapWidget[], device: Device): MapWidget[] => {
  const own = widgets.filter((widget) => widget.device === device)
  if (own.length === 0) return defaultWidgets(device)
  const credited = own.some(({ kind }) => kind === 'credits')
  return (credited ? own : [...own, defaultWidget(device, 'credits', 'inner-right-bottom')]).toSorted(byOrder)
}

/** How an area stands: as it was set, else towards its edge. */
export const areaLayout = (
  areas: readonly WidgetArea[],
  device: Device,
  area: AreaName,
): Pick<WidgetArea, 'gap' | 'align'> =>
  areas.find(({ id }) => id === areaId(device, area)) ?? { gap: DEFAULT_GAP, align: defaultAlign(area) }
