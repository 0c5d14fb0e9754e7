import * as v from 'valibot'
import { precisions } from '#geodata/schema/precision.ts'
import type { NearbyHit, SearchHit } from '#geodata/schema/search.ts'
import { localized } from './localized.ts'

const lonLat = v.strictTuple([v.number(), v.number()])

const hit = {
  dataset: v.string(),
  datasetTitle: localized,
  uid: v.string(),
  title: v.string(),
  titleEn: v.nullable(v.string()),
  kana: v.nullable(v.string()),
  context: localized,
  position: v.nullable(lonLat),
  precision: v.picklist(precisions),
}

export const searchHit: v.GenericSchema<SearchHit> = v.strictObject(hit)

export const nearbyHit: v.GenericSchema<NearbyHit> = v.strictObject({
  ...hit,
  distance: v.pipe(v.number(), v.minValue(0)),
})
