import type { Entity } from '#geodata/schema/map/entity.ts'
import { areaId, type MapWidget, type WidgetArea } from '#geodata/schema/map/mapWidget.ts'
import {
  aligns,
  areaNames,
  DEFAULT_GAP,
  defaultAlign,
  devices,
  MOST_GAP,
} from '#geodata/schema/widget/alignSystem.ts'
import { widgetKinds } from '#geodata/schema/widget/widgetKind.ts'
import { readPlainSettings } from './readJson.ts'
import type { Complain } from './readProblems.ts'
import type { Values } from './valuesOf.ts'

const placeOf = (values: Values): Pick<MapWidget, 'device' | 'area'> | undefined => {
  const device = devices.find((known) => known === values.get('device'))
  const area = areaNames.find((known) => known === values.get('area'))
  return device && area && { device, area }
}

export const readWidget = (entity: Entity, values: Values, complain: Complain): MapWidget | undefined => {
  const kind = widgetKinds.find((known) => known === values.get('kind'))
  const place = placeOf(values)
  if (!kind || !place) return undefined
  const settings = readPlainSettings(values.get('settings'), `${values.path}/settings`, complain)
  return { ...entity, ...place, kind, settings }
}

export const readWidgetArea = (entity: Entity, values: Values): WidgetArea | undefined => {
  const place = placeOf(values)
  if (!place || entity.id !== areaId(place.device, place.area)) return undefined
  return {
    ...entity,
    ...place,
    gap: values.number('gap', DEFAULT_GAP, 0, MOST_GAP),
    align: values.choice('align', aligns, defaultAlign(place.area)),
  }
}
