import type { Theme } from '#geodata/schema/dataset.ts'
import type { Field } from '#geodata/schema/field.ts'

/** What somebody who plans to use a building asks first: told even where nobody knows. */
const keyNames: Partial<Record<Theme, string[]>> = {
  'idle-facility': ['building_age_years', 'floor_area_m2', 'owner', 'shelter_capacity'],
}

export const isKeyField = (theme: Theme, { name }: Field): boolean => keyNames[theme]?.includes(name) === true

/** The address stands second: what it is, where it is, then the rest. */
export const addressSecond = (fields: Field[]): Field[] => {
  const address = fields.find(({ name }) => name === 'address')
  if (!address) return fields
  const [first, ...rest] = fields.filter((field) => field !== address)
  return first ? [first, address, ...rest] : fields
}

/** How an English name came about: said last, to readers of English only, and never missed where it is not known. */
export const isNameNote = ({ name }: Field): boolean => name === 'name_en_basis'
