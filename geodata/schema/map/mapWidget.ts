import type { Settings } from '#geodata/schema/settings.ts'
import type { Align, AreaName, Device } from '#geodata/schema/widget/alignSystem.ts'
import type { WidgetKind } from '#geodata/schema/widget/widgetKind.ts'
import type { Entity } from './entity.ts'

/** Something that stands on the map for its readers. Ordered within its area. */
export type MapWidget = Entity & { device: Device; area: AreaName; kind: WidgetKind; settings: Settings }

/** How the widgets of one area stand; its id is `areaId`. `gap` in pixels, `align` across their row. */
export type WidgetArea = Entity & { device: Device; area: AreaName; gap: number; align: Align }

/** The same on every device that makes it: so two people may set an area up at once. */
export const areaId = (device: Device, area: AreaName): string => `${device}-${area}`
