import type { Dataset } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Publication } from '#geodata/schema/map/mapSummary.ts'
import { asPublished } from './asPublished.ts'
import { send } from './request.ts'

export type PublishedRows = { dataset: Dataset; features: FeatureJson[] }

const publicationPath = (alias: string): string => `/api/publications/${encodeURIComponent(alias)}`

/** Headers hold Latin letters only: a password travels percent-encoded. */
const withPassword = (password: string | undefined): RequestInit =>
  password === undefined ? {} : { headers: { 'X-Password': encodeURIComponent(password) } }

/** The document of a published map. */
export const fetchPublication = async (alias: string, password?: string): Promise<Publication> =>
  asPublished(await (await send(publicationPath(alias), withPassword(password))).json())

/** A dataset as it was when the map was published. */
export const fetchPublishedRows = async (
  alias: string,
  dataset: string,
  password?: string,
): Promise<PublishedRows> =>
  (
    await send(`${publicationPath(alias)}/datasets/${encodeURIComponent(dataset)}`, withPassword(password))
  ).json()

export const publishedAssetAddress = (alias: string, asset: string): string =>
  `${publicationPath(alias)}/assets/${encodeURIComponent(asset)}`

/** A picture of a map with a password, which no `<img>` could send along. */
export const fetchPublishedAsset = async (alias: string, asset: string, password: string): Promise<Blob> =>
  (
    await send(publishedAssetAddress(alias, asset), {
      headers: { Accept: 'image/*', 'X-Password': encodeURIComponent(password) },
    })
  ).blob()
