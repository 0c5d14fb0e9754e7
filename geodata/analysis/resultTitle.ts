import type { Field } from '#geodata/schema/field.ts'

/** What a result is called that stands for several features. */
export const resultTitle: Field = { name: 'name', type: 'text', title: { ja: '名前', en: 'Name' } }
