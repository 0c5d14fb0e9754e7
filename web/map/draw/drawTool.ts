import type { Geometry, LineString, Point, Polygon } from 'geojson'

export const drawTools = ['point', 'line', 'freehand', 'polygon', 'circle', 'rectangle'] as const
export type DrawTool = (typeof drawTools)[number]

/** What is drawn by hand. A circle is kept as an area with many corners. */
export type DrawnGeometry = Point | LineString | Polygon

/** Whether the shape is made of corners that are set one by one. */
export const hasCorners = (tool: DrawTool): boolean => tool === 'line' || tool === 'polygon'

/** Whether the shape can be drawn by moving the map under the cross; a hand's stroke cannot. */
export const fitsCross = (tool: DrawTool): boolean => tool !== 'freehand'

/** Whether a shape can be changed here: it is in one piece and has no holes. */
export const isDrawable = (geometry: Geometry | null): geometry is DrawnGeometry =>
  geometry?.type === 'Point' ||
  geometry?.type === 'LineString' ||
  (geometry?.type === 'Polygon' && geometry.coordinates.length === 1)
