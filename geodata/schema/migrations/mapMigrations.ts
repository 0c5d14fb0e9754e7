import type { Migration } from './migrate.ts'

/** One file per step, oldest first: as many as `MAP_SCHEMA` has been raised. */
export const mapMigrations: readonly Migration[] = []
