import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Waiting } from './rowCommand.ts'

/** A photo that the server has not got yet. */
export type KeptPhoto = { id: string; map: string; name: string; blob: Blob }

/** A dataset as it was last seen, for when there is no signal. */
export type KeptRows = { id: string; summary: DatasetSummary; features: FeatureJson[] }

type Schema = DBSchema & {
  waiting: { key: number; value: Waiting; indexes: { map: string } }
  photos: { key: string; value: KeptPhoto; indexes: { map: string } }
  rows: { key: string; value: KeptRows }
}

const open = (): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>('kyoso-rows', 1, {
    upgrade: (database) => {
      database.createObjectStore('waiting', { keyPath: 'seq' }).createIndex('map', 'map')
      database.createObjectStore('photos', { keyPath: 'id' }).createIndex('map', 'map')
      database.createObjectStore('rows', { keyPath: 'id' })
    },
  })

export type RowStorage = ReturnType<typeof makeRowStorage>

/** What this browser keeps of rows: what was not sent, its photos, and what was last seen. Each call throws where it keeps nothing. */
export const makeRowStorage = () => {
  const database = open()
  // who waits for it hears of it; nobody waiting is no failure
  database.catch(() => undefined)
  return {
    waiting: async (map: string): Promise<Waiting[]> =>
      (await database).getAllFromIndex('waiting', 'map', map),
    /** Of every map. */
    allWaiting: async (): Promise<Waiting[]> => (await database).getAll('waiting'),
    /** One step of the outbox, at once. What other windows of this browser have put there stays. */
    changeWaiting: async (put: readonly Waiting[], drop: readonly number[]): Promise<void> => {
      const transaction = (await database).transaction('waiting', 'readwrite')
      await Promise.all([
        ...put.map((each) => transaction.store.put(each)),
        ...drop.map((seq) => transaction.store.delete(seq)),
        transaction.done,
      ])
    },
    photos: async (map: string): Promise<KeptPhoto[]> =>
      (await database).getAllFromIndex('photos', 'map', map),
    photo: async (id: string): Promise<KeptPhoto | undefined> => (await database).get('photos', id),
    keepPhoto: async (photo: KeptPhoto): Promise<void> => {
      await (await database).put('photos', photo)
    },
    dropPhoto: async (id: string): Promise<void> => (await database).delete('photos', id),
    rows: async (dataset: string): Promise<KeptRows | undefined> => (await database).get('rows', dataset),
    keepRows: async (rows: KeptRows): Promise<void> => {
      await (await database).put('rows', rows)
    },
    /** Another person sits down at this device: what one has seen is not the next one's. What waits stays. */
    forgetRows: async (): Promise<void> => (await database).clear('rows'),
    close: async (): Promise<void> => (await database).close(),
  }
}
