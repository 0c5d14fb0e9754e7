import { createSignal } from 'solid-js'
import { createStore } from 'solid-js/store'

export type FormField = {
  value: () => string
  /** What is wrong with it, once the reader has had the chance to write it; empty: nothing. */
  problem: () => string
  set: (text: string) => void
  /** The reader has gone on to the next one. */
  leave: () => void
}

/** Sentences by field; `form` is of the whole. */
export type FormProblems<Name extends string> = Partial<Record<Name | 'form', string>>

type FormOptions<Name extends string> = {
  start: Record<Name, string>
  check: (values: Readonly<Record<Name, string>>) => FormProblems<Name>
  act: (values: Readonly<Record<Name, string>>) => Promise<void>
  /** What to say where the act has failed. */
  explain: (cause: unknown) => FormProblems<Name>
}

/**
 * A form of texts. A field is faulted when it was left or the form was sent, not while it is being written; a form with faults is
 * not sent, and the focus goes to the first of them.
 */
export const createForm = <Name extends string>(options: FormOptions<Name>) => {
  const [values, setValues] = createStore<Record<string, string>>({ ...options.start })
  const [left, setLeft] = createStore<Record<string, boolean>>({})
  const [answered, setAnswered] = createSignal<FormProblems<Name>>({})
  const [sent, setSent] = createSignal(false)
  const [busy, setBusy] = createSignal(false)

  const present = (): Record<Name, string> => {
    const all = { ...options.start }
    for (const name of namesOf(options.start)) all[name] = values[name] ?? ''
    return all
  }
  const problems = (): FormProblems<Name> => options.check(present())
  const problem = (name: Name): string => {
    const own = sent() || left[name] ? problems()[name] : undefined
    return own ?? answered()[name] ?? ''
  }
  const focusFirst = (form: HTMLFormElement): void =>
    queueMicrotask(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())

  return {
    busy,
    /** What is wrong with the whole. */
    failure: (): string => answered().form ?? '',
    values: present,
    field: (name: Name): FormField => ({
      value: () => values[name] ?? '',
      problem: () => problem(name),
      set: (text) => {
        setValues(name, text)
        setAnswered({})
      },
      leave: () => {
        if (values[name]) setLeft(name, true)
      },
    }),
    /** Back to how it began. */
    clear: (): void => {
      setValues({ ...options.start })
      setLeft(Object.fromEntries(Object.keys(left).map((name) => [name, false])))
      setSent(false)
    },
    submit: async (event: SubmitEvent & { currentTarget: HTMLFormElement }): Promise<void> => {
      event.preventDefault()
      const form = event.currentTarget
      if (busy()) return
      setSent(true)
      setAnswered({})
      if (Object.values(problems()).some(Boolean)) {
        focusFirst(form)
        return
      }
      setBusy(true)
      try {
        await options.act(present())
      } catch (cause) {
        setAnswered(() => options.explain(cause))
        focusFirst(form)
      }
      setBusy(false)
    },
  }
}

const namesOf = <Name extends string>(record: Record<Name, string>): Name[] => {
  const names: Name[] = []
  for (const name in record) names.push(name)
  return names
}
