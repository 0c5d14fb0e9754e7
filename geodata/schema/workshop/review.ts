import type { FeatureJson } from '../feature.ts'

/** Field `review` of a sketch's row; null there is `shown`. What is not shown is seen by its author and the editors alone. */
export const reviewStates = ['shown', 'held', 'returned'] as const
export type ReviewState = (typeof reviewStates)[number]

/** `PUT /api/datasets/{id}/features/{uid}/review`. The note is for the author: field `review_note`. */
export type Review = { state: ReviewState; note: string | null }

/** `PUT /api/maps/{map}/review`: one verdict on many rows. */
export type ReviewMany = Review & { rows: { dataset: string; uid: string }[] }

/** Rows that wait, oldest first: `GET /api/maps/{map}/review` */
export type ReviewQueue = { rows: { dataset: string; feature: FeatureJson }[] }
