import type { Position } from 'geojson'
import type { Bbox } from './dataset.ts'
import type { PropertyValue } from './field.ts'

/** What is asked of a dataset. All parts must hold together. */
export type FeatureQuery = {
  bbox?: Bbox
  /** Outer ring first, then holes; lon/lat. Features that intersect it. */
  polygon?: Position[][]
  /** Field name to value it must equal. */
  filters?: Record<string, PropertyValue>
  /** Words looked for in the feature's text, readings and widths folded. */
  text?: string
  /** ISO instants or dates, either end open; matched on the dataset's date field. */
  datetime?: { from?: string; to?: string }
  /** Page size. */
  limit: number
  /** Continue after this `fid` (key paging). */
  after?: number
}
