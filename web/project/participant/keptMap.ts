import { type DBSchema, openDB } from 'idb'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { Workshop } from '#geodata/schema/workshop/workshop.ts'

/** A map and its workshop as this device last saw them, for when there is no signal. */
export type KeptMap = { id: string; document: MapDocument; workshop: Workshop }

type Schema = DBSchema & { maps: { key: string; value: KeptMap } }

const open = () =>
  openDB<Schema>('kyoso-participant', 1, {
    upgrade: (database) => void database.createObjectStore('maps', { keyPath: 'id' }),
  })

const withMaps = async <T>(
  act: (database: Awaited<ReturnType<typeof open>>) => Promise<T>,
): Promise<T | undefined> => {
  try {
    const database = await open()
    try {
      return await act(database)
    } finally {
      database.close()
    }
  } catch {
    // a browser that keeps nothing: then the map is there as long as the page is open
    return undefined
  }
}

export const keepMap = async (kept: KeptMap): Promise<void> =>
  void (await withMaps((database) => database.put('maps', kept)))

export const keptMap = (id: string): Promise<KeptMap | undefined> =>
  withMaps((database) => database.get('maps', id))

export const forgetMaps = async (): Promise<void> => {
  await withMaps((database) => database.clear('maps'))
}
