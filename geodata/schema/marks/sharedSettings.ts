import type { Property } from '#geodata/schema/properties.ts'
import { symbolShapes, symbolShapeTitles } from '#geodata/schema/symbolShape.ts'

/** Which symbol stands on a point. */
export const shapeProperty = {
  name: 'shape',
  kind: 'choice',
  title: { ja: '記号', en: 'Symbol' },
  fallback: 'circle',
  choices: symbolShapes.map((value) => ({ value, title: symbolShapeTitles[value] })),
} as const satisfies Property

/** Colours for what is counted or summed by the map itself. Names of `cartography/ramps.ts`. */
export const rampProperty = {
  name: 'ramp',
  kind: 'ramp',
  title: { ja: '色の段階', en: 'Colour ramp' },
  fallback: 'sunset',
} as const satisfies Property

/** The number that a solid's height comes from. */
export const heightField = {
  name: 'height',
  kind: 'field',
  title: { ja: '高さにする項目', en: 'Height from' },
  help: {
    ja: '数値の項目を選びます。値が分からない地物は平らになります。',
    en: 'A field with numbers. Features whose value is not known lie flat.',
  },
  types: ['integer', 'real'],
  fallback: '',
} as const satisfies Property

export const metresPerUnit = {
  name: 'metresPerUnit',
  kind: 'number',
  title: { ja: '値1あたりの高さ', en: 'Height per unit' },
  unit: { ja: 'm', en: 'm' },
  fallback: 10,
  min: 0.01,
  max: 10_000,
  step: 0.01,
} as const satisfies Property
