import { byOrder, type Entity } from '#geodata/schema/map/entity.ts'
import type { Complain } from './readProblems.ts'
import { asRecord, type Values, valuesOf } from './valuesOf.ts'

/** UUIDs, and nothing that could end a path or name a prototype. */
const idPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
const orderPattern = /^[A-Za-z0-9]{1,500}$/

/** Where a thing without a usable order stands. */
const FIRST_ORDER = 'a0'

export const isEntityId = (value: unknown): value is string =>
  typeof value === 'string' && idPattern.test(value)

/** The things of one collection in their order: those without an id, of an unknown kind or there twice are left out. */
export const readEntities = <Thing extends Entity>(
  plain: unknown,
  collection: string,
  complain: Complain,
  read: (entity: Entity, values: Values) => Thing | undefined,
): Thing[] => {
  if (plain === undefined) return []
  if (!Array.isArray(plain)) {
    complain(collection, 'wrong')
    return []
  }
  const things = new Map<string, Thing>()
  for (const [index, item] of plain.entries()) {
    const record = asRecord(item)
    const id = record?.id
    if (!record || !isEntityId(id)) {
      complain(`${collection}/${index}`, 'leftOut')
      continue
    }
    const path = `${collection}/${id}`
    const values = valuesOf(record, path, complain)
    const thing = read({ id, order: values.match('order', orderPattern, FIRST_ORDER) }, values)
    if (!thing || things.has(id)) complain(path, thing ? 'twice' : 'leftOut')
    else things.set(id, thing)
  }
  return [...things.values()].sort(byOrder)
}
