import type { Dataset } from '#geodata/schema/dataset.ts'
import type { Field } from '#geodata/schema/field.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import { sketchRowFields } from '#geodata/themes/sketch.ts'
import type { FormField } from './formField.ts'
import { titleFieldOf } from './titleFieldOf.ts'

/** What a sketch layer is made from. */
export type Sketch = { id: string; map: string; title: Localized; form: FormField[] }
