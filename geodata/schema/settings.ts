/** A plain value that JSON holds; `undefined` never. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/** The values of a property schema, by name. */
export type Settings = Record<string, Json>
