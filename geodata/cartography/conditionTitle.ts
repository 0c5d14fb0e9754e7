import type { Field } from '#geodata/schema/field.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import type { Condition } from '#geodata/schema/map/condition.ts'
import { unknownText, valueText } from '#geodata/text/valueText.ts'

/** How each test is said of a value. */
const sentences: Record<Condition['operator'], (value: Localized) => Localized> = {
  '=': ({ ja, en }) => ({ ja, en }),
  '!=': ({ ja, en }) => ({ ja: `${ja}以外`, en: `not ${en}` }),
  '<': ({ ja, en }) => ({ ja: `${ja}未満`, en: `under ${en}` }),
  '<=': ({ ja, en }) => ({ ja: `${ja}以下`, en: `${en} or less` }),
  '>': ({ ja, en }) => ({ ja: `${ja}より大きい`, en: `over ${en}` }),
  '>=': ({ ja, en }) => ({ ja: `${ja}以上`, en: `${en} or more` }),
  contains: ({ ja, en }) => ({ ja: `「${ja}」を含む`, en: `contains “${en}”` }),
  known: () => ({ ja: '分かっている', en: 'known' }),
  unknown: () => unknownText,
}

const oneTitle = ({ field: name, operator, value }: Condition, fields: readonly Field[]): Localized => {
  const field = fields.find((known) => known.name === name)
  const shown: Field = field ?? { name, type: 'text', title: { ja: name, en: name } }
  const said = sentences[operator]({ ja: valueText(shown, value, 'ja'), en: valueText(shown, value, 'en') })
  return { ja: `${shown.title.ja}：${said.ja}`, en: `${shown.title.en}: ${said.en}` }
}

/** Conditions in words, for where nobody gave them a title. */
export const conditionTitle = (when: readonly Condition[], fields: readonly Field[]): Localized => {
  if (when.length === 0) return { ja: 'すべて', en: 'All' }
  const titles = when.map((condition) => oneTitle(condition, fields))
  return { ja: titles.map(({ ja }) => ja).join('、'), en: titles.map(({ en }) => en).join(', ') }
}
