import type * as v from 'valibot'
import { bbox, datasetSummary } from './dataset.ts'
import { feature, featureCollection } from './feature.ts'
import { geometry } from './geometry.ts'
import { indicators } from './indicator.ts'
import { localized } from './localized.ts'
import { mapSummary, mapVersion, publicationState, publicationSummary, publishedDataset } from './map.ts'
import { problem } from './problem.ts'
import { nearbyHit, searchHit } from './search.ts'
import { transitDay, transitFeed } from './transit.ts'

/** The schemas that OpenAPI documents name under `components`. */
export const namedSchemas: Record<string, v.GenericSchema> = {
  Localized: localized,
  Bbox: bbox,
  Dataset: datasetSummary,
  Geometry: geometry,
  Feature: feature,
  FeatureCollection: featureCollection,
  SearchHit: searchHit,
  NearbyHit: nearbyHit,
  Indicators: indicators,
  TransitFeed: transitFeed,
  TransitDay: transitDay,
  MapSummary: mapSummary,
  MapVersion: mapVersion,
  PublicationSummary: publicationSummary,
  PublicationState: publicationState,
  PublishedDataset: publishedDataset,
  Problem: problem,
}
