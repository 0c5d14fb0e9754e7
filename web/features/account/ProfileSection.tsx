import { createSignal, Show } from 'solid-js'
import type { Me } from '#geodata/schema/people/me.ts'
import { localized } from '#web/i18n/language.ts'
import { accountTexts } from '#web/i18n/panels/accountTexts.ts'
import { rename } from '#web/server/authClient.ts'
import { createForm } from '#web/ui/form/createForm.ts'
import { InputRow } from '#web/ui/form/InputRow.tsx'
import { explain } from './explain.ts'
import { faultOfName } from './faults.ts'

/** The name that others see. */
export const ProfileSection = (props: { me: Me; onChanged: () => void }) => {
  const words = () => localized(accountTexts)
  const [told, setTold] = createSignal('')
  const form = createForm({
    start: { name: props.me.name ?? '' },
    check: ({ name }) => ({ name: faultOfName(words().fields.name, name) }),
    act: async ({ name }) => {
      setTold('')
      await rename(name.trim())
      setTold(words().mine.saved)
      props.onChanged()
    },
    explain: (cause) => ({ form: explain(cause) }),
  })
  return (
    <section class="account-section panel" aria-labelledby="account-profile">
      <h2 id="account-profile">{words().mine.profile}</h2>
      <form class="form" noValidate onSubmit={(event) => void form.submit(event)}>
        <InputRow
          field={form.field('name')}
          title={words().fields.name}
          help={words().fields.nameHelp}
          autocomplete="name"
        />
        <dl class="account-facts">
          <dt>{words().mine.email}</dt>
          <dd>{props.me.email}</dd>
        </dl>
        <Show when={form.failure()}>
          <p class="form-failure" role="alert">
            {form.failure()}
          </p>
        </Show>
        <div class="form-acts">
          <button
            type="submit"
            class="button"
            disabled={form.busy() || form.values().name.trim() === props.me.name}
          >
            {words().mine.save}
          </button>
          <p class="form-told" role="status">
            {told()}
          </p>
        </div>
      </form>
    </section>
  )
}
