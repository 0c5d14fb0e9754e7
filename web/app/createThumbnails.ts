import { type Accessor, createEffect, onCleanup } from 'solid-js'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { makeThumbnail } from '#web/map/makeThumbnail.ts'
import type { OpenMap } from '#web/project/document/openMap.ts'
import { putThumbnail } from '#web/server/mapClient.ts'

/** The picture of the list is made anew when the map has rested so long after an edit. */
const REST_MS = 2500

type ThumbnailOptions = { map: OpenMap; kyosoMap: Accessor<KyosoMap | undefined>; idle: Accessor<boolean> }

/** Sends a small picture of the map after it was edited and saved, and once where it was opened. */
export const createThumbnails = ({ map, kyosoMap, idle }: ThumbnailOptions): void => {
  let pictured: string | undefined

  const send = async (made: KyosoMap, state: string): Promise<void> => {
    const picture = await makeThumbnail(made)
    if (!picture) return
    pictured = state
    // a list without a new picture is no reason to disturb anybody
    await putThumbnail(map.id, picture).catch(() => undefined)
  }
  createEffect(() => {
    const made = kyosoMap()
    const save = map.save()
    if (!made || !idle() || save.kind !== 'saved') return
    const state = save.at?.toISOString() ?? ''
    if (state === pictured) return
    const timer = setTimeout(() => void send(made, state), REST_MS)
    onCleanup(() => clearTimeout(timer))
  })
}
