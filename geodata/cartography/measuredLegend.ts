import type { Dataset } from '#geodata/schema/dataset.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { cellSettings, isCellMark } from '#geodata/schema/marks/cells.ts'
import { columnSettings } from '#geodata/schema/marks/column.ts'
import { extrusionSettings } from '#geodata/schema/marks/extrusion.ts'
import { heatSettings } from '#geodata/schema/marks/heat.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { numberText } from '#geodata/text/valueText.ts'
import { both, fieldNamed, type LegendEntry } from './legendEntry.ts'
import { rampPaints } from './ramps.ts'

type Described = Pick<Dataset, 'title' | 'fields'>

/** Colours enough for a band that looks even. */
const BAND = 7

const band = (title: Localized, low: Localized, high: Localized, ramp: string): LegendEntry => ({
  kind: 'ramp',
  title,
  low,
  high,
  colors: both((scheme) => rampPaints(ramp, BAND, false, scheme)),
})

const few = { ja: '少ない', en: 'few' }
const many = { ja: '多い', en: 'many' }
const small = { ja: '小さい', en: 'small' }
const large = { ja: '大きい', en: 'large' }

/** Of marks that count or sum by themselves, so that no feature has a colour of its own; undefined for the others. */
export const rampEntry = (
  { mark, settings }: LayerStyle,
  { title, fields }: Described,
): LegendEntry | undefined => {
  if (mark === 'heat') {
    const { weight, ramp } = readSettings(heatSettings, settings)
    const counted = weight === '' ? title : fieldNamed(weight, fields).title
    const dense = { ja: `${counted.ja}の集まり具合`, en: `Density: ${counted.en}` }
    return band(dense, few, many, ramp)
  }
  if (isCellMark(mark)) {
    const { measure, field, ramp } = readSettings(cellSettings, settings)
    if (measure === 'count' || field === '')
      return band({ ja: `${title.ja}の件数`, en: `How many: ${title.en}` }, few, many, ramp)
    const summed = fieldNamed(field, fields).title
    return band({ ja: `${summed.ja}の合計`, en: `Sum: ${summed.en}` }, small, large, ramp)
  }
  return undefined
}

/** What the height of a solid stands for. */
export const heightEntry = ({ mark, settings }: LayerStyle, { fields }: Described): LegendEntry[] => {
  if (mark !== 'column' && mark !== 'extrusion') return []
  const { height, metresPerUnit } = readSettings(
    mark === 'column' ? columnSettings : extrusionSettings,
    settings,
  )
  if (height === '') return []
  const field = fieldNamed(height, fields)
  const metres = { unit: { ja: 'm', en: 'm' } }
  const say = (language: 'ja' | 'en'): string =>
    `${numberText(field, 1, language)} = ${numberText(metres, metresPerUnit, language)}`
  return [
    {
      kind: 'height',
      title: {
        ja: `高さ：${field.title.ja}（${say('ja')}）`,
        en: `Height: ${field.title.en} (${say('en')})`,
      },
    },
  ]
}
