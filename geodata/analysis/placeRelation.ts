export const placeRelations = ['within', 'overlaps', 'touches', 'near'] as const

/** How a row lies to something else. `within`: wholly, border included; `near`: at most so many metres from it. */
export type PlaceRelation = { kind: 'within' | 'overlaps' | 'touches' } | { kind: 'near'; metres: number }
