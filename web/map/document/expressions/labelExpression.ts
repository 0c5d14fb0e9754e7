import type { ExpressionSpecification } from 'maplibre-gl'
import type { Field } from '#geodata/schema/field.ts'
import type { Language } from '#geodata/schema/localized.ts'
import { fillPlaces } from '#geodata/text/fillFields.ts'
import { unknownText, valueText } from '#geodata/text/valueText.ts'
import { knownExpression } from './conditionExpression.ts'

type Expression = ExpressionSpecification

/** Stands around the names of fields in a text that is being taken apart; nobody types it. */
const MARK = '\u0000'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']

const numberExpression = ({ unit, plain }: Field, value: Expression, language: Language): Expression => {
  const words = unit?.[language] ?? ''
  const decimals = words === '%' ? 1 : 2
  const number: Expression = plain
    ? ['to-string', ['/', ['round', ['*', ['number', value], 100]], 100]]
    : [
        'number-format',
        ['number', value],
        {
          locale: language,
          'min-fraction-digits': words === '%' ? 1 : 0,
          'max-fraction-digits': decimals,
        },
      ]
  return ['concat', number, words && language === 'en' ? ' ' : '', words]
}

const dateExpression = (value: Expression, language: Language): Expression => {
  const part = (from: number, to: number): Expression => [
    'to-string',
    ['to-number', ['slice', ['string', value], from, to]],
  ]
  const [year, month, day]: [Expression, Expression, Expression] = [part(0, 4), part(5, 7), part(8, 10)]
  const monthName: Expression = [
    'at',
    ['-', ['to-number', ['slice', ['string', value], 5, 7]], 1],
    ['literal', MONTHS],
  ]
  return language === 'ja'
    ? ['concat', year, '年', month, '月', day, '日']
    : ['concat', day, ' ', monthName, ' ', year]
}

/** `valueText` of one field, for the map to write by itself. */
const valueExpression = (field: Field, language: Language): Expression => {
  const value: Expression = ['get', field.name]
  const codes = Object.entries(field.codes ?? {}).flatMap(([code, title]): [Expression, string][] => [
    [['==', ['to-string', value], code], title[language]],
  ])
  const isDate: Expression = [
    'all',
    ['==', ['typeof', value], 'string'],
    ['==', ['length', ['to-string', value]], 10],
    ['==', ['slice', ['to-string', value], 4, 5], '-'],
  ]
  return [
    'case',
    ['!', knownExpression(field.name)],
    unknownText[language],
    ...codes.flat(),
    ['==', ['typeof', value], 'boolean'],
    ['case', ['to-boolean', value], valueText(field, true, language), valueText(field, false, language)],
    ['==', ['typeof', value], 'number'],
    numberExpression(field, value, language),
    ...(field.type === 'date' ? [isDate, dateExpression(value, language)] : []),
    ['to-string', value],
  ]
}

/** In English the field's twin that ends in `_en`, where that says something. */
const meantExpression = (
  name: string,
  fields: readonly Field[],
  language: Language,
): Expression | undefined => {
  const field = fields.find((each) => each.name === name)
  if (!field) return undefined
  const own = valueExpression(field, language)
  const twin = language === 'en' && fields.find((each) => each.name === `${name}_en`)
  return twin ? ['case', knownExpression(twin.name), valueExpression(twin, language), own] : own
}

/** `fillFields`, for the map to fill in by itself. */
export const labelExpression = (text: string, fields: readonly Field[], language: Language): Expression => {
  const taken = fillPlaces(text.replaceAll(MARK, ''), (name) =>
    meantExpression(name, fields, language) ? MARK + name + MARK : undefined,
  )
  const parts = taken.split(MARK).map((part, index): Expression | string => {
    if (index % 2 === 0) return part
    return meantExpression(part, fields, language) ?? part
  })
  return ['concat', ...parts]
}
