import { defineSettings } from '#geodata/schema/properties.ts'
import type { AnalysisForm } from './analysisForm.ts'

export const joinByAreaOtherSettings = defineSettings([
  {
    name: 'fields',
    kind: 'fields',
    title: { ja: '付ける項目', en: 'Fields to add' },
    help: {
      ja: '選ばなければ、面の名前だけを付けます。',
      en: 'Without any, only the name of the area is added.',
    },
    fallback: [],
  },
])

export const joinByAreaForm: AnalysisForm = {
  kind: 'joinByArea',
  title: { ja: '入っている面の情報を付ける', en: 'Add the area’s fields' },
  help: {
    ja: 'それぞれの地物に、それが入っている面の名前や値を付けます。例：会場に地区の人口を付ける。',
    en: 'Gives each feature the name and values of the area it lies in. Example: a district’s people for each venue.',
  },
  geometries: ['point', 'line', 'polygon', 'mixed'],
  settings: [],
  other: {
    title: { ja: '面のレイヤー', en: 'Layer of areas' },
    geometries: ['polygon', 'mixed'],
    settings: joinByAreaOtherSettings,
  },
}
