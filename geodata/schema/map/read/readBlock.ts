import { infoboxKinds } from '#geodata/schema/infobox/infoboxKind.ts'
import type { Entity } from '#geodata/schema/map/entity.ts'
import type { InfoboxBlock } from '#geodata/schema/map/infoboxBlock.ts'
import { isEntityId } from './readEntities.ts'
import { readPlainSettings } from './readJson.ts'
import type { Complain } from './readProblems.ts'
import type { Values } from './valuesOf.ts'

export const readBlock = (entity: Entity, values: Values, complain: Complain): InfoboxBlock | undefined => {
  const kind = infoboxKinds.find((known) => known === values.get('kind'))
  const layer = values.get('layer')
  if (!kind || !isEntityId(layer)) return undefined
  return {
    ...entity,
    layer,
    kind,
    settings: readPlainSettings(values.get('settings'), `${values.path}/settings`, complain),
  }
}
