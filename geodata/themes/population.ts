import type { Field } from '#geodata/schema/field.ts'
import type { ThemeDefinition } from './theme.ts'

const people = { ja: '人', en: '' }

const count = (name: string, ja: string, en: string): Field => ({
  name,
  type: 'integer',
  title: { ja, en },
  unit: people,
})

/** Lower bounds of the five-year age groups; the last one is open. */
export const ageGroups = [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85] as const

export const ageFieldName = (from: number): string =>
  from === 85 ? 'age_85_plus' : `age_${from}_${from + 4}`

const ageFields = ageGroups.map(
  (from): Field => ({
    ...count(
      ageFieldName(from),
      from === 85 ? '85歳以上' : `${from}～${from + 4}歳`,
      from === 85 ? 'Aged 85+' : `Aged ${from}–${from + 4}`,
    ),
    hidden: true,
  }),
)

/** 人口: residents of a town by sex and age. */
export const population: ThemeDefinition = {
  id: 'population',
  title: { ja: '人口', en: 'Population' },
  fields: [
    { name: 'as_of', type: 'date', title: { ja: '調査日', en: 'As of' } },
    count('population', '人口', 'Population'),
    count('male', '男性', 'Men'),
    count('female', '女性', 'Women'),
    count('age_0_14', '0～14歳', 'Aged 0–14'),
    count('age_15_64', '15～64歳', 'Aged 15–64'),
    count('age_65_plus', '65歳以上', 'Aged 65+'),
    {
      name: 'share_65_plus',
      type: 'real',
      title: { ja: '高齢化率', en: 'Share aged 65+' },
      unit: { ja: '%', en: '%' },
    },
    {
      name: 'households',
      type: 'integer',
      title: { ja: '世帯数', en: 'Households' },
      unit: { ja: '世帯', en: '' },
    },
    ...ageFields,
  ],
}
