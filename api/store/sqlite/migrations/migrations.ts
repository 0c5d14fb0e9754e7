import { geopackage } from './0001-geopackage.ts'
import { bookkeeping } from './0002-bookkeeping.ts'
import { search } from './0003-search.ts'
import { transit } from './0004-transit.ts'
import { sketches } from './0005-sketches.ts'
import { rowReview } from './0006-row-review.ts'
import type { Migration } from './migration.ts'

/** Steps of the geodatabase, in order. */
export const geodataMigrations: Migration[] = [geopackage, bookkeeping, search, transit, sketches, rowReview]
