import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { type AppOptions, createApp } from '#api/app.ts'
import { Authentication } from '#api/auth/authentication.ts'
import type { Provider } from '#api/auth/provider.ts'
import { newSecret } from '#api/auth/secretFile.ts'
import { LiveMaps } from '#api/realtime/liveMaps.ts'
import type { Accounts } from '#api/store/accounts.ts'
import type { MapStore } from '#api/store/mapStore.ts'
import { openAccounts } from '#api/store/openAccounts.ts'
import { openStore } from '#api/store/openStore.ts'
import type { PeopleStore } from '#api/store/peopleStore.ts'
import type { Store, Viewer } from '#api/store/store.ts'
import { testDatasets, testFeed, testIndicators } from './testData.ts'

const product: Viewer = { kind: 'system' }

/** A real store in a folder of its own, filled with the test data. */
async function openTestStore(): Promise<{
  store: Store
  maps: MapStore
  people: PeopleStore
  signIns: Accounts['signIns']
  folder: string
  close: () => Promise<void>
}> {
  const folder = await mkdtemp(join(tmpdir(), 'kyoso-test-'))
  const store = await openStore({ folder })
  for (const { dataset, features } of testDatasets) {
    await store.createDataset(product, dataset)
    await store.load(product, dataset.id, 'test', features)
  }
  await store.putIndicators(product, testIndicators)
  await store.putTransitFeed(product, testFeed)
  const { maps, people, signIns } = await openAccounts(folder)
  return {
    store,
    maps,
    people,
    signIns,
    folder,
    close: async () => {
      await maps.close()
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The whole server but for the socket, over a real store. */
export async function openTestApp({
  provider,
  ...options
}: Omit<AppOptions, 'store' | 'maps' | 'people'> & { provider?: Provider } = {}) {
  const { store, maps, people, signIns, folder, close } = await openTestStore()
  const auth = new Authentication({ people, signIns, secret: newSecret(), provider })
  const live = new LiveMaps(maps)
  const app = createApp({ store, maps, people, auth, live, ...options })
  return {
    app,
    store,
    maps,
    people,
    auth,
    live,
    folder,
    close: async () => {
      await live.close()
      await close()
    },
    get: (path: string, headers: Record<string, string> = {}) => app.request(path, { headers }),
    put: (
      path: string,
      type: string,
      body: string | Uint8Array<ArrayBuffer>,
      headers: Record<string, string> = {},
    ) => app.request(path, { method: 'PUT', body, headers: { 'Content-Type': type, ...headers } }),
    json: async (path: string, headers: Record<string, string> = {}): Promise<unknown> =>
      (await app.request(path, { headers })).json(),
    /** The answer, held against its schema. */
    read: async <S extends v.GenericSchema>(path: string, schema: S): Promise<v.InferOutput<S>> =>
      v.parse(schema, await (await app.request(path)).json()),
  }
}
