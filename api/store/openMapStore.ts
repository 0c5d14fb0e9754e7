import type { MapStore } from './mapStore.ts'
import { openSqliteMapStore } from './sqlite/maps/sqliteMapStore.ts'

/** Opens the maps of a folder that `openStore` has opened; to be closed before that. */
export const openMapStore = (folder: string): Promise<MapStore> => openSqliteMapStore({ folder })
