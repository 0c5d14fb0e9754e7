import { meetsCondition } from '#geodata/cartography/meetsConditions.ts'
import type { Properties } from '#geodata/schema/field.ts'
import { checkAnswer } from '#geodata/schema/form/checkAnswer.ts'
import type { FormField } from '#geodata/schema/form/formField.ts'
import { isKnown } from '#geodata/schema/isKnown.ts'
import type { Localized } from '#geodata/schema/localized.ts'

/** The questions that are asked, given the answers so far. */
export const askedFields = (form: readonly FormField[], answers: Properties): FormField[] =>
  form.filter(({ hidden, shownIf }) => !hidden && (!shownIf || meetsCondition(shownIf, answers)))

/** Those of `answers` that were asked for; what is not answered is not known. */
export const askedAnswers = (form: readonly FormField[], answers: Properties): Properties =>
  Object.fromEntries(askedFields(form, answers).map(({ name }) => [name, answers[name] ?? null]))

/** What must be put right before the answers are taken, by field; `missing` is said of what is required. */
export const answerProblems = (
  form: readonly FormField[],
  answers: Properties,
  missing: Localized,
): Map<string, Localized> =>
  new Map(
    askedFields(form, answers).flatMap((field): [string, Localized][] => {
      const answer = answers[field.name] ?? null
      const wrong = field.required && !isKnown(answer) ? missing : checkAnswer(field, answer)
      return wrong ? [[field.name, wrong]] : []
    }),
  )
