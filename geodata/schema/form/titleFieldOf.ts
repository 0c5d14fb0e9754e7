import type { FormField, FormInput } from './formField.ts'

/** What a row can best be called by, best first. */
const titleInputs: readonly FormInput[] = ['text', 'choice', 'longText', 'date', 'number', 'choices']

/** The field whose answer is a row's title on maps and in lists; undefined where a form has none that could be. */
export const titleFieldOf = (form: readonly FormField[]): string | undefined => {
  const asked = form.filter(({ hidden }) => !hidden)
  const [best] = titleInputs.flatMap((input) => asked.filter((field) => field.input === input))
  return best?.name
}
