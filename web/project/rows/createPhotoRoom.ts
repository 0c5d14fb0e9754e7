import { createSignal, onCleanup } from 'solid-js'
import { assetAddress, putAsset } from '#web/server/mapClient.ts'
import type { RowStorage } from './rowStorage.ts'

/** Photos that were taken here: shown at once from this browser, sent before the row that names them. */
export const createPhotoRoom = (map: string, storage: RowStorage) => {
  const [held, setHeld] = createSignal<ReadonlyMap<string, { blob: Blob; name: string; url: string }>>(
    new Map(),
  )

  const hold = (id: string, blob: Blob, name: string): void =>
    void setHeld(new Map(held()).set(id, { blob, name, url: URL.createObjectURL(blob) }))
  const sent = new Set<string>()

  onCleanup(() => {
    for (const { url } of held().values()) URL.revokeObjectURL(url)
  })

  return {
    /** Photos of an earlier visit that no waiting row names any more are let go. */
    load: async (isNamed: (id: string) => boolean): Promise<void> => {
      for (const { id, blob, name } of await storage.photos(map)) {
        if (isNamed(id)) hold(id, blob, name)
        else await storage.dropPhoto(id)
      }
    },
    /** Throws where the browser has no room for it. */
    add: async (id: string, blob: Blob, name: string): Promise<void> => {
      hold(id, blob, name)
      await storage.keepPhoto({ id, map, blob, name })
    },
    /** Those of `ids` that the server does not have yet go there. Throws as `putAsset` does. */
    send: async (ids: readonly string[]): Promise<void> => {
      for (const id of ids) {
        if (sent.has(id)) continue
        // right after a reload it may not have come out of the storage yet
        const photo = held().get(id) ?? (await storage.photo(id).catch(() => undefined))
        if (!photo) continue
        await putAsset(map, id, new File([photo.blob], photo.name, { type: photo.blob.type }))
        sent.add(id)
        await storage.dropPhoto(id).catch(() => undefined)
      }
    },
    /** Those of `ids` that wait here: what the server has already is not among them. */
    waiting: async (ids: readonly string[]): Promise<{ id: string; name: string; blob: Blob }[]> => {
      const found = ids.map(async (id) => held().get(id) ?? (await storage.photo(id).catch(() => undefined)))
      return (await Promise.all(found)).flatMap((photo, index) => {
        const id = ids[index]
        return photo && id !== undefined && !sent.has(id) ? { id, name: photo.name, blob: photo.blob } : []
      })
    },
    addressOf: (id: string): string => held().get(id)?.url ?? assetAddress(map, id),
  }
}
