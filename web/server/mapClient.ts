import type {
  MapSummary,
  MapVersion,
  Publication,
  PublicationAccess,
  PublicationState,
  PublicationSummary,
} from '#geodata/schema/map/mapSummary.ts'
import type { PublicationRequest } from '#geodata/schema/map/publicationRequest.ts'
import type { Me } from '#geodata/schema/people/me.ts'
import { asPublished } from './asPublished.ts'
import type { PublishedRows } from './publicationClient.ts'
import { send } from './request.ts'

export type MapList = 'mine' | 'bin' | 'open'

const json = (body: unknown, method = 'PUT'): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

const binary = (bytes: BlobPart, type: string, headers: Record<string, string> = {}): RequestInit => ({
  method: 'PUT',
  headers: { 'Content-Type': type, ...headers },
  body: new Blob([bytes], { type }),
})

const bytesOf = async (response: Response): Promise<Uint8Array> =>
  new Uint8Array(await response.arrayBuffer())

const mapPath = (id: string): string => `/api/maps/${encodeURIComponent(id)}`

export const fetchMe = async (): Promise<Me> => (await send('/api/me')).json()

export const fetchMaps = async (
  which: MapList,
  text: string,
  signal?: AbortSignal,
): Promise<MapSummary[]> => {
  const query = new URLSearchParams({ which, ...(text ? { q: text } : {}) })
  const answer: { maps: MapSummary[] } = await (
    await send(`/api/maps?${query}`, signal ? { signal } : {})
  ).json()
  return answer.maps
}

export const fetchMap = async (id: string): Promise<MapSummary> => (await send(mapPath(id))).json()

/** `state` is the whole first document as one Yjs update. Sent twice it makes one map. */
export const createMap = async (id: string, state: Uint8Array<ArrayBuffer>): Promise<MapSummary> =>
  (await send(mapPath(id), binary(state, 'application/octet-stream'))).json()

/** The document as one Yjs update. */
export const fetchMapState = async (id: string): Promise<Uint8Array> =>
  bytesOf(await send(`${mapPath(id)}/document`, { headers: { Accept: 'application/octet-stream' } }))

export const binMap = async (id: string, binned: boolean): Promise<void> => {
  await send(`${mapPath(id)}/bin`, json({ binned }))
}

export const fetchVersions = async (id: string): Promise<MapVersion[]> => {
  const answer: { versions: MapVersion[] } = await (await send(`${mapPath(id)}/versions`)).json()
  return answer.versions
}

/** Names the map's present state. */
export const nameVersion = async (id: string, version: string, name: string): Promise<void> => {
  await send(`${mapPath(id)}/versions/${version}`, json({ name }))
}

export const fetchVersionState = async (id: string, version: string): Promise<Uint8Array> =>
  bytesOf(
    await send(`${mapPath(id)}/versions/${version}`, { headers: { Accept: 'application/octet-stream' } }),
  )

export const putThumbnail = async (id: string, picture: Blob): Promise<void> => {
  await send(`${mapPath(id)}/thumbnail`, binary(picture, picture.type))
}

export const thumbnailAddress = ({ id, thumbnail }: MapSummary): string | null =>
  thumbnail === null ? null : `${mapPath(id)}/thumbnail?v=${thumbnail}`

export type StoredAsset = { id: string; name: string; type: string; width: number; height: number }

export const putAsset = async (map: string, id: string, file: File): Promise<StoredAsset> =>
  (
    await send(
      `${mapPath(map)}/assets/${id}`,
      binary(file, file.type, { 'X-File-Name': encodeURIComponent(file.name) }),
    )
  ).json()

export const assetAddress = (map: string, id: string): string =>
  `${mapPath(map)}/assets/${encodeURIComponent(id)}`

export type PublishWish = {
  alias: string
  access: PublicationAccess
  password?: string
  again?: number
  /** By dataset, fields of the map's own data that are not published. */
  withhold?: Record<string, string[]>
}

/** Freezes the map as it is now under the alias; with `again` that earlier state is published once more. */
export const publishMap = async (id: string, wish: PublishWish): Promise<PublicationSummary> =>
  (await send(`${mapPath(id)}/publication`, json(wish))).json()

/** What an editor has asked the owner. */
export const fetchPublicationRequest = async (id: string): Promise<{ request: PublicationRequest | null }> =>
  (await send(`${mapPath(id)}/publication/request`)).json()

export const askPublication = async (id: string, note: string): Promise<void> => {
  await send(`${mapPath(id)}/publication/request`, json({ note }))
}

/** Sends the request back with a word. */
export const answerPublication = async (id: string, note: string): Promise<void> => {
  await send(`${mapPath(id)}/publication/request/answer`, json({ note }))
}

/** Every state that was published, newest first. */
export const fetchPublicationStates = async (id: string): Promise<PublicationState[]> => {
  const answer: { publications: PublicationState[] } = await (
    await send(`${mapPath(id)}/publications`)
  ).json()
  return answer.publications
}

export const fetchPublicationState = async (id: string, number: number): Promise<Publication> =>
  asPublished(await (await send(`${mapPath(id)}/publications/${number}`)).json())

export const fetchPublicationStateRows = async (
  id: string,
  number: number,
  dataset: string,
): Promise<PublishedRows> =>
  (await send(`${mapPath(id)}/publications/${number}/datasets/${encodeURIComponent(dataset)}`)).json()

/** A whole map in one file; without what people call themselves if they are to stay unnamed. */
export const archiveAddress = (id: string, named: boolean): string =>
  `${mapPath(id)}/archive${named ? '' : '?names=no'}`

/** A new map of an archive. Sent twice it makes one map. */
export const createMapFromArchive = async (id: string, archive: Blob): Promise<MapSummary> =>
  (await send(`${mapPath(id)}/archive`, binary(archive, 'application/zip'))).json()

/** The present publication as a folder to take away. One behind a password opens without it. */
export const folderAddress = (id: string, { number, access }: PublicationSummary): string =>
  `${mapPath(id)}/publications/${number}/folder${access === 'password' ? '?unlocked=yes' : ''}`

export const withdrawMap = async (id: string): Promise<void> => {
  await send(`${mapPath(id)}/publication`, { method: 'DELETE' })
}

/** Where the map is edited live. */
export const liveAddress = (id: string): string =>
  new URL(`${mapPath(id)}/live`, location.href.replace(/^http/, 'ws')).href
