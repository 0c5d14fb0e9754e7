import type { Dataset } from '#geodata/schema/dataset.ts'
import type { Field } from '#geodata/schema/field.ts'
import { isKnown } from '#geodata/schema/isKnown.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import type { ColorRule, LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { markDefinitions } from '#geodata/schema/marks/marks.ts'
import { unknownText, valueText } from '#geodata/text/valueText.ts'
import { conditionTitle } from './conditionTitle.ts'
import { drawnColor } from './drawnColor.ts'
import { both, fieldNamed, type LegendEntry, type SchemeColor } from './legendEntry.ts'
import { heightEntry, rampEntry } from './measuredLegend.ts'
import { paintColor, unknownColor } from './paintColor.ts'
import { exactNumber, rangeTitle } from './rangeTitle.ts'
import { roundestBetween } from './roundestBetween.ts'
import { classColors } from './ruleColor.ts'
import { UNKNOWN_PIXELS, valuePixels } from './rulePixels.ts'

const titleOf = (field: Field, value: string | number | boolean): Localized =>
  typeof value === 'number' && !Object.hasOwn(field.codes ?? {}, String(value))
    ? exactNumber(field, value)
    : { ja: valueText(field, value, 'ja'), en: valueText(field, value, 'en') }

type Part = { style: LayerStyle; dataset: Pick<Dataset, 'title' | 'fields'>; pixels: number }

const classEntries = (
  rule: Extract<ColorRule, { by: 'classes' }>,
  { style, dataset, pixels }: Part,
): LegendEntry[] => {
  const field = fieldNamed(rule.field, dataset.fields)
  const colors = both((scheme) => classColors(rule, scheme))
  return Array.from({ length: rule.bounds.length + 1 }, (_, index) => {
    const from = rule.bounds[index - 1] ?? null
    const below = rule.bounds[index] ?? null
    const color = both((scheme) => drawnColor(style, colors[scheme][index] ?? unknownColor(scheme), scheme))
    return { kind: 'class', title: rangeTitle(field, from, below), from, below, color, pixels }
  })
}

const categoryEntries = (
  rule: Extract<ColorRule, { by: 'category' }>,
  { style, dataset, pixels }: Part,
): LegendEntry[] => {
  const field = fieldNamed(rule.field, dataset.fields)
  const colorOf = (paint: string): SchemeColor =>
    both((scheme) => drawnColor(style, paintColor(paint, scheme), scheme))
  return [
    // an empty text is not known, whatever colour it was given
    ...rule.paints
      .filter(({ value }) => isKnown(value))
      .map(
        ({ value, paint }): LegendEntry => ({
          kind: 'category',
          title: titleOf(field, value),
          value,
          color: colorOf(paint),
          pixels,
        }),
      ),
    { kind: 'other', title: { ja: 'そのほか', en: 'Others' }, color: colorOf(rule.other), pixels },
  ]
}

const colorEntries = (part: Part): LegendEntry[] => {
  const { style, dataset, pixels } = part
  const rule = style.color
  if (rule.by === 'one') {
    const color = both((scheme) => drawnColor(style, paintColor(rule.paint, scheme), scheme))
    return [{ kind: 'one', title: dataset.title, color, pixels }]
  }
  const color = both((scheme) => drawnColor(style, unknownColor(scheme), scheme))
  return [
    ...(rule.by === 'classes' ? classEntries(rule, part) : categoryEntries(rule, part)),
    { kind: 'unknown', title: unknownText, color, pixels },
  ]
}

const conditionEntries = ({ style, dataset }: Part): LegendEntry[] =>
  style.conditions.flatMap(({ when, paint, pixels, hidden, title }, index): LegendEntry[] => {
    if (hidden || (paint === null && pixels === null)) return []
    return [
      {
        kind: 'condition',
        title: title === '' ? conditionTitle(when, dataset.fields) : { ja: title, en: title },
        index,
        color: paint === null ? null : both((scheme) => drawnColor(style, paintColor(paint, scheme), scheme)),
        pixels,
      },
    ]
  })

/** Parts of the largest value that are shown: a quarter has half the diameter. */
const SHARES = [1, 1 / 4, 1 / 16]

const sizeEntries = ({ style, dataset }: Part): LegendEntry[] => {
  const { size } = style
  if (size.by === 'one') return []
  const field = fieldNamed(size.field, dataset.fields)
  const values = SHARES.map((share) => roundestBetween(size.largest * share * 0.8, size.largest * share))
  return [
    ...[...new Set(values)].map(
      (value): LegendEntry => ({
        kind: 'size',
        title: titleOf(field, value),
        value,
        pixels: valuePixels(style, value),
      }),
    ),
    { kind: 'size', title: unknownText, value: null, pixels: UNKNOWN_PIXELS },
  ]
}

/**
 * What a style means, line by line: the exceptions first, as they count first, then the colours, then the sizes. It follows from the
 * style alone and gives every feature the colour and size that `featureLook` gives it.
 */
export const styleLegend = (style: LayerStyle, dataset: Pick<Dataset, 'title' | 'fields'>): LegendEntry[] => {
  const { takes } = markDefinitions[style.mark]
  const ramp = rampEntry(style, dataset)
  if (ramp) return [ramp]
  const part: Part = { style, dataset, pixels: style.size.pixels }
  return [
    ...(takes.conditions ? conditionEntries(part) : []),
    ...colorEntries(part),
    ...(takes.size ? sizeEntries(part) : []),
    ...heightEntry(style, dataset),
  ]
}
