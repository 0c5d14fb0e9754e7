import type { Geometry, Position } from 'geojson'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { Properties } from '#geodata/schema/field.ts'
import { checkAnswer } from '#geodata/schema/form/checkAnswer.ts'
import type { UserError } from '#geodata/schema/problem.ts'
import { sketchRowFields } from '#geodata/themes/sketch.ts'
import { checkGeometry, checkProperties } from './checkFeature.ts'

/** Of one shape: more is no drawing, and nobody's phone can move it. */
export const mostVertices = 20_000
const longestText = 20_000

const setByServer = new Set(sketchRowFields.map(({ name }) => name))

/** Faults of what somebody sends for a row of a dataset: beyond its types, the limits of each answer and of a shape. */
export function checkRow(
  dataset: Dataset,
  { geometry = null, properties = {} }: { geometry?: Geometry | null; properties?: Properties },
): UserError[] {
  return [
    ...checkProperties(dataset, properties),
    ...checkAnswers(dataset, properties),
    ...checkGeometry(dataset, geometry),
    ...checkShape(geometry),
  ]
}

function checkAnswers({ form, map }: Dataset, properties: Properties): UserError[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    if (map !== undefined && setByServer.has(name)) return fault(name, notYours(name))
    if (typeof value === 'string' && value.length > longestText) return fault(name, tooLong)
    const question = form?.find((field) => field.name === name)
    const message = question && checkAnswer(question, value)
    return message ? fault(name, message) : []
  })
}

function checkShape(geometry: Geometry | null): UserError[] {
  if (!geometry || geometry.type === 'GeometryCollection') return []
  const lines = linesOf(geometry)
  const vertices = lines.reduce((sum, line) => sum + line.length, 0)
  if (vertices > mostVertices) return fault('geometry', tooManyVertices)
  const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
  if (isArea && (lines.length === 0 || !lines.every(isClosed))) return fault('geometry', notClosed)
  const isLine = geometry.type === 'LineString' || geometry.type === 'MultiLineString'
  if (isLine && (lines.length === 0 || lines.some((line) => line.length < 2)))
    return fault('geometry', tooShort)
  return []
}

function linesOf(geometry: Exclude<Geometry, { type: 'GeometryCollection' }>): Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]]
    case 'MultiPoint':
    case 'LineString':
      return [geometry.coordinates]
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates
    case 'MultiPolygon':
      return geometry.coordinates.flat()
  }
}

const isClosed = (ring: Position[]): boolean => {
  const [first, last] = [ring[0], ring.at(-1)]
  return ring.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1]
}

const fault = (path: string, message: UserError['message']): UserError[] => [
  { path, message, severity: 'error' },
]

const notYours = (name: string) => ({
  ja: `「${name}」はサーバーが書くので、送れません。`,
  en: `“${name}” is written by the server and cannot be sent.`,
})
const tooLong = {
  ja: `一つの項目は ${longestText} 文字までです。`,
  en: `One field takes up to ${longestText} characters.`,
}
const tooManyVertices = {
  ja: `一つの図形の頂点は ${mostVertices} 個までです。分けるか、簡単な形にしてください。`,
  en: `One shape may have ${mostVertices} vertices. Split it or make it simpler.`,
}
const notClosed = {
  ja: '面の輪郭は4点以上で、はじめと終わりが同じ点でなければなりません。',
  en: 'The outline of an area needs four positions or more, the last equal to the first.',
}
const tooShort = { ja: '線には2点以上が必要です。', en: 'A line needs two positions or more.' }
