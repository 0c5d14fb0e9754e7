import type { Dataset } from '#geodata/schema/dataset.ts'
import type { Field } from '#geodata/schema/field.ts'
import type { FormField } from '#geodata/schema/form/formField.ts'
import { titleFieldOf } from '#geodata/schema/form/titleFieldOf.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import { sketchRowFields } from './sketch.ts'

/** What a sketch layer is made from. */
export type Sketch = { id: string; map: string; title: Localized; form: FormField[] }

/** The dataset behind a sketch layer: shapes of all kinds, a column for each question of its form. */
export function sketchDataset({ id, map, title, form }: Sketch): Dataset {
  return {
    id,
    theme: 'sketch',
    title,
    description: { ja: '', en: '' },
    geometry: 'mixed',
    fields: [...form.map(fieldOf), ...sketchRowFields],
    titleField: titleFieldOf(form) ?? 'created_by',
    licence: '',
    credit: '',
    sources: [],
    audience: 'map',
    map,
    form,
  }
}

/** The next form with what it leaves out of the present one, hidden: their columns and answers stay. */
export function withLeftOut(form: FormField[], present: FormField[]): FormField[] {
  const names = new Set(form.map(({ name }) => name))
  const leftOut = present.filter(({ name }) => !names.has(name))
  return [...form, ...leftOut.map((field): FormField => ({ ...field, hidden: true }))]
}

const fieldOf = ({
  input: _input,
  required: _required,
  help: _help,
  shownIf: _shownIf,
  choices: _choices,
  ...field
}: FormField): Field => field
