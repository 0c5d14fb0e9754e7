import { createMemo, createSignal, For, Show } from 'solid-js'
import { type Limits, limitRanges } from '#geodata/schema/people/limits.ts'
import type { Person } from '#geodata/schema/people/person.ts'
import { localized } from '#web/i18n/language.ts'
import { adminTexts } from '#web/i18n/panels/adminTexts.ts'
import { formatBytes } from '#web/project/formatBytes.ts'
import { sentenceOf } from '#web/project/sentenceOf.ts'
import { putLimits } from '#web/server/peopleClient.ts'
import { createForm, type FormProblems } from '#web/ui/form/createForm.ts'
import { InputRow } from '#web/ui/form/InputRow.tsx'
import { fromInput, isCount, type LimitName, limitNames, limitText, toInput } from './limitInputs.ts'

/** What one picture, map and person may take of the server, beside what is taken now. */
export const LimitsSection = (props: { limits: Limits; people: Person[] }) => {
  const words = () => localized(adminTexts).limits
  const [told, setTold] = createSignal('')
  const read = (values: Record<LimitName, string>): Limits | undefined => {
    const limits = { ...props.limits }
    for (const name of limitNames) {
      const value = fromInput(name, values[name])
      if (value === undefined) return undefined
      limits[name] = value
    }
    return limits
  }
  const start = (): Record<LimitName, string> => {
    const texts = { picture: '', document: '', map: '', person: '', rows: '', maps: '' }
    for (const name of limitNames) texts[name] = toInput(name, props.limits[name])
    return texts
  }
  const form = createForm<LimitName>({
    start: start(),
    check: (values) => {
      const problems: FormProblems<LimitName> = {}
      for (const name of limitNames) {
        const { min, max } = limitRanges[name]
        if (fromInput(name, values[name]) === undefined)
          problems[name] = words().wrong(limitText(name, min), limitText(name, max))
      }
      return problems
    },
    act: async (values) => {
      setTold('')
      const limits = read(values)
      if (limits) await putLimits(limits)
      setTold(words().saved)
    },
    explain: (cause) => ({ form: sentenceOf(cause) }),
  })
  /** Who uses most of what is counted by person. */
  const most = createMemo((): Partial<Record<LimitName, string>> => {
    const [stored] = props.people.toSorted((one, other) => other.stored - one.stored)
    const [maps] = props.people.toSorted((one, other) => other.maps - one.maps)
    return {
      ...(stored && { person: words().most(formatBytes(stored.stored), stored.name) }),
      ...(maps && { maps: words().most(localized(adminTexts).people.mapCount(maps.maps), maps.name) }),
    }
  })
  return (
    <section class="admin-section panel" aria-labelledby="admin-limits">
      <h2 id="admin-limits">{words().title}</h2>
      <p class="muted">{words().lead}</p>
      <form class="form" noValidate onSubmit={(event) => void form.submit(event)}>
        <div class="admin-limits">
          <For each={limitNames}>
            {(name) => (
              <div>
                <InputRow
                  field={form.field(name)}
                  title={words().fields[name].title}
                  help={`${words().fields[name].help}\n${words().range(
                    limitText(name, limitRanges[name].min),
                    limitText(name, limitRanges[name].max),
                    limitText(name, limitRanges[name].usual),
                  )}`}
                  inputmode="decimal"
                  autocomplete="off"
                  class="tabular"
                  end={<span class="form-unit">{isCount(name) ? words().unit[name] : 'MB'}</span>}
                />
                <Show when={most()[name]}>{(line) => <p class="small-text admin-use">{line()}</p>}</Show>
              </div>
            )}
          </For>
        </div>
        <Show when={form.failure()}>
          <p class="form-failure" role="alert">
            {form.failure()}
          </p>
        </Show>
        <div class="form-acts">
          <button type="submit" class="button primary" disabled={form.busy()}>
            {words().save}
          </button>
          <p class="form-told" role="status">
            {told()}
          </p>
        </div>
      </form>
    </section>
  )
}
