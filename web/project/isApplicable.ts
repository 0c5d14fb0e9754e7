import type { Properties } from '#geodata/schema/field.ts'

const named = (properties: Properties, name: string): boolean => {
  const value = properties[name]
  return value !== null && value !== undefined && value !== ''
}

const isOnline = (properties: Properties): boolean => properties.mode === 'online'

/** Fields that ask nothing of some records; of any other record every field asks something. */
const conditions: Record<string, (properties: Properties) => boolean> = {
  municipality: (properties) => !isOnline(properties),
  area: (properties) => properties.precision !== 'municipality' && !isOnline(properties),
  venue: (properties) => !isOnline(properties),
  year_assumed: (properties) => properties.date_status === 'assumed-year',
  participants_basis: (properties) => named(properties, 'participants'),
  partner_count_basis: (properties) => named(properties, 'partner_count'),
  used_for: () => false,
  note: () => false,
  note_en: () => false,
}

/**
 * Whether an empty field hides something that is not known. A project of a whole city has no district, an online event no
 * venue, a record without a note lacks nothing: these are left blank and not called unknown.
 */
export const isApplicable = (field: string, properties: Properties): boolean =>
  conditions[field]?.(properties) ?? true
