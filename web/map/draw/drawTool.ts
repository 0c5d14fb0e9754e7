import type { Geometry, LineString, Point, Polygon } from 'geojson'

export const drawTools = ['point', 'line', 'freehand', 'polygon', 'circle', 'rectangle'] as const
export type DrawTool = (typeof drawTools)[number]

/** What is drawn by hand. A circle is kept as an area with many corners. */
export type DrawnGeometry = Point | LineString | Polygon

/** Whether the shape is made of corners that are set one by one. */
export const hasCorners = (tool: DrawTool): boolean => tool === 'line' || tool === 'polygon'

/** Whether the shape can be drawn by moving the map under the cross; a hand's stroke cannot. */
export const fitsCross = (tool: DrawTool): boolean => tool !== 'freehand'

/** What a shape is cut by: a line that parts it, an area that is taken out of it. */
export const cutWays = ['split', 'hole'] as const
export type CutWay = (typeof cutWays)[number]

/** Whether a shape can be cut so: a line has no inside. */
export const canBeCut = (geometry: DrawnGeometry | null, way: CutWay): boolean =>
  geometry?.type === 'Polygon' || (way === 'split' && geometry?.type === 'LineString')

/** Whether a shape can be changed here: it is in one piece. */
export const isDrawable = (geometry: Geometry | null): geometry is DrawnGeometry =>
  geometry?.type === 'Point' || geometry?.type === 'LineString' || geometry?.type === 'Polygon'
