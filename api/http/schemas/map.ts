import * as v from 'valibot'
import {
  type MapSummary,
  type MapVersion,
  mapRoles,
  type PublicationState,
  type PublicationSummary,
  type PublishedDataset,
  publicationAccesses,
} from '#geodata/schema/map/mapSummary.ts'
import { bbox } from './dataset.ts'
import { localized } from './localized.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

export const publicationSummary: v.GenericSchema<PublicationSummary> = v.strictObject({
  alias: v.string(),
  access: v.picklist(publicationAccesses),
  publishedAt: v.string(),
  number: count,
  behind: v.boolean(),
})

export const mapSummary: v.GenericSchema<MapSummary> = v.strictObject({
  id: v.string(),
  title: v.string(),
  description: v.string(),
  role: v.picklist(mapRoles),
  createdAt: v.string(),
  updatedAt: v.string(),
  deletedAt: v.nullable(v.string()),
  thumbnail: v.nullable(count),
  publication: v.nullable(publicationSummary),
})

export const mapVersion: v.GenericSchema<MapVersion> = v.strictObject({
  id: v.string(),
  name: v.string(),
  createdAt: v.string(),
  author: v.string(),
})

export const publicationState: v.GenericSchema<PublicationState> = v.strictObject({
  alias: v.string(),
  access: v.picklist(publicationAccesses),
  publishedAt: v.string(),
  number: count,
  title: v.string(),
  present: v.boolean(),
})

export const publishedDataset: v.GenericSchema<PublishedDataset> = v.strictObject({
  id: v.string(),
  title: localized,
  credit: v.string(),
  licence: v.string(),
  featureCount: count,
  bbox: v.nullable(bbox),
})
