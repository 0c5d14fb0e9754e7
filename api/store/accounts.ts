import type { Kysely } from 'kysely'
import type { MapStore } from './mapStore.ts'
import type { PeopleStore } from './peopleStore.ts'

/** The second file: maps, and the people who make them. */
export type Accounts = {
  maps: MapStore
  people: PeopleStore
  /** For the sign-in library alone. */
  signIns: Kysely<Record<string, never>>
  close(): Promise<void>
}
