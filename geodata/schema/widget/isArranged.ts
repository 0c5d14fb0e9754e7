import type { MapWidget } from '#geodata/schema/map/mapWidget.ts'
import type { Device } from './alignSystem.ts'

/** Whether somebody has arranged the map for that device. */
export const isArranged = (widgets: readonly MapWidget[], device: Device): boolean =>
  widgets.some((widget) => widget.device === device)
