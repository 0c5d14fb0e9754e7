import type { FormField } from '#geodata/schema/form/formField.ts'

/** In the field one takes the photo and then writes about it. */
export const photosFirst = (form: readonly FormField[]): FormField[] =>
  form.toSorted((one, other) => Number(other.input === 'photos') - Number(one.input === 'photos'))
