import { area, length } from '@turf/turf'
import type { DrawnGeometry } from './drawTool.ts'

/** Metres along a line or around an area, square metres of an area; on the sphere. */
export type Measure = { metres: number | null; squareMetres: number | null }

export const measure = (geometry: DrawnGeometry | null): Measure => {
  if (!geometry || geometry.type === 'Point') return { metres: null, squareMetres: null }
  return {
    metres: length({ type: 'Feature', properties: {}, geometry }, { units: 'meters' }),
    squareMetres: geometry.type === 'Polygon' ? area(geometry) : null,
  }
}
