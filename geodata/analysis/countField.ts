import type { Field } from '#geodata/schema/field.ts'

/** How many features a result stands for. */
export const countField: Field = {
  name: 'count',
  type: 'integer',
  title: { ja: '件数', en: 'Count' },
  unit: { ja: '件', en: '' },
}
