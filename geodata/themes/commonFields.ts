import type { Field } from '#geodata/schema/field.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import { type Precision, precisions, precisionTitles } from '#geodata/schema/precision.ts'

const precisionCodes: Record<string, Localized> = Object.fromEntries(
  precisions.map((precision: Precision) => [precision, precisionTitles[precision]]),
)

/** Fields at the head of every bundled dataset: what the thing is called. */
export const nameFields: Field[] = [
  { name: 'name', type: 'text', title: { ja: '名称', en: 'Name' } },
  { name: 'name_kana', type: 'text', title: { ja: 'よみ', en: 'Reading' } },
  { name: 'name_en', type: 'text', title: { ja: '英語名', en: 'English name' } },
]

/** For a dataset some of whose English names are ours: no publisher stands behind those. */
export const englishNameBasisField: Field = {
  name: 'name_en_basis',
  type: 'text',
  title: { ja: '英語名のもと', en: 'English name' },
  codes: {
    reading: {
      ja: 'よみから本マップが作ったもの',
      en: 'Made from the reading by this map',
    },
  },
}

/** Fields of whatever stands somewhere. */
export const placeFields: Field[] = [
  { name: 'municipality', type: 'text', title: { ja: '市町', en: 'City' } },
  { name: 'area', type: 'text', title: { ja: '地区', en: 'District' } },
  { name: 'address', type: 'text', title: { ja: '所在地', en: 'Address' } },
]

/** Fields at the end of every bundled dataset: where the record comes from and how sure its position is. */
export const provenanceFields: Field[] = [
  { name: 'precision', type: 'text', title: { ja: '位置の精度', en: 'Position' }, codes: precisionCodes },
  { name: 'source', type: 'text', title: { ja: '出典', en: 'Source' } },
  { name: 'source_id', type: 'text', title: { ja: '出典の番号', en: 'Id in source' }, hidden: true },
  { name: 'note', type: 'text', title: { ja: '備考', en: 'Note' } },
]
