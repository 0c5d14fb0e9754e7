import type { FeatureJson } from '#geodata/schema/feature.ts'
import { type ReviewState, reviewStates } from '#geodata/schema/workshop/review.ts'

/** What an editor has said of a row; rows that nobody had to approve are shown. */
export const reviewOf = ({ properties }: FeatureJson): ReviewState =>
  reviewStates.find((state) => state === properties.review) ?? 'shown'
