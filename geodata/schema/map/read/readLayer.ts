import type { Entity } from '#geodata/schema/map/entity.ts'
import { layerKinds, liveLayerIds, type MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { readCondition } from './readCondition.ts'
import { isEntityId } from './readEntities.ts'
import type { Complain } from './readProblems.ts'
import { DEEPEST_ZOOM } from './readScene.ts'
import type { Values } from './valuesOf.ts'

const MOST_CONDITIONS = 50
export const LONGEST_TITLE = 200

/** As a dataset's id is made: the name of its table and a segment of its address. */
const datasetIdPattern = /^[a-z][a-z0-9_]{0,62}$/

const isSource = (kind: MapLayer['kind'], source: string): boolean => {
  if (kind === 'group') return source === ''
  if (kind === 'live') return liveLayerIds.some((id) => id === source)
  return datasetIdPattern.test(source)
}

const readReference = (values: Values, name: string, complain: Complain): string | null => {
  const plain = values.get(name)
  if (plain === undefined || plain === null) return null
  if (isEntityId(plain)) return plain
  complain(`${values.path}/${name}`, 'wrong')
  return null
}

export const readLayer = (entity: Entity, values: Values, complain: Complain): MapLayer | undefined => {
  const kind = layerKinds.find((known) => known === values.get('kind'))
  const source = kind === 'group' ? '' : values.get('source')
  if (!kind || typeof source !== 'string' || !isSource(kind, source)) return undefined
  const minZoom = values.number('minZoom', 0, 0, DEEPEST_ZOOM)
  const maxZoom = values.number('maxZoom', DEEPEST_ZOOM, 0, DEEPEST_ZOOM)
  if (minZoom >= maxZoom) complain(`${values.path}/minZoom`, 'wrong')
  return {
    ...entity,
    kind,
    group: readReference(values, 'group', complain),
    title: values.text('title', '', LONGEST_TITLE),
    visible: values.flag('visible', true),
    opacity: values.number('opacity', 1, 0, 1),
    minZoom: minZoom < maxZoom ? minZoom : 0,
    maxZoom: minZoom < maxZoom ? maxZoom : DEEPEST_ZOOM,
    source,
    style: readReference(values, 'style', complain),
    filter: values.list('filter', MOST_CONDITIONS, readCondition),
    infobox: values.choice('infobox', ['none', 'fields', 'blocks'], 'fields'),
  }
}
