import type { Field, FieldType } from '#geodata/schema/field.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import type { Condition } from '#geodata/schema/map/condition.ts'

/** How a question of a sketch layer's form is answered. */
export const formInputs = [
  'text',
  'longText',
  'number',
  'choice',
  'choices',
  'date',
  'yesNo',
  'rating',
  'photos',
  'link',
] as const
export type FormInput = (typeof formInputs)[number]

/** `value` is what a row holds: it stays when the title is put differently. */
export type FormChoice = { value: string; title: Localized }

/**
 * One question of a form and at once the column that holds its answers. A question taken out of the form is `hidden`: its column
 * and what was answered stay.
 */
export type FormField = Field & {
  input: FormInput
  /** Asked for in the form; a row without it is still taken, so that nothing is lost when a form changes. */
  required: boolean
  help: Localized | null
  /** Asked only where this holds of the other answers; null: always. */
  shownIf: Condition | null
  /** Of `choice` and `choices`, in order. */
  choices?: FormChoice[]
}

/** What the store keeps for each way of answering. Several choices and photos are the text of a JSON array. */
export const inputTypes: Record<FormInput, FieldType> = {
  text: 'text',
  longText: 'text',
  number: 'real',
  choice: 'text',
  choices: 'text',
  date: 'date',
  yesNo: 'boolean',
  rating: 'integer',
  photos: 'text',
  link: 'text',
}

/** `rating` is a whole number from 1 up to this. */
export const HIGHEST_RATING = 5
