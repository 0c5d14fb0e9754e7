import type { MapStore } from './mapStore.ts'
import { openAccounts } from './openAccounts.ts'

/** Opens the maps of a folder that `openStore` has opened; to be closed before that. */
export const openMapStore = async (folder: string): Promise<MapStore> => (await openAccounts(folder)).maps
