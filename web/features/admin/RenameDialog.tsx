import type { Person } from '#geodata/schema/people/person.ts'
import { localized } from '#web/i18n/language.ts'
import { adminTexts } from '#web/i18n/panels/adminTexts.ts'
import { formTexts } from '#web/i18n/panels/formTexts.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { createForm } from '#web/ui/form/createForm.ts'
import { InputRow } from '#web/ui/form/InputRow.tsx'

type RenameDialogProps = { person: Person; onSave: (name: string) => Promise<void>; onClose: () => void }

/** Another name for somebody: one that others should not have to read. */
export const RenameDialog = (props: RenameDialogProps) => {
  const words = () => localized(adminTexts).people
  const form = createForm({
    start: { name: props.person.name },
    check: ({ name }) => ({
      name: name.trim() ? undefined : localized(formTexts).needed(words().newName),
    }),
    act: ({ name }) => props.onSave(name.trim()),
    explain: () => ({}),
  })
  return (
    <Dialog title={words().renameTitle(props.person.name)} onClose={props.onClose}>
      <form class="form" noValidate onSubmit={(event) => void form.submit(event)}>
        <InputRow field={form.field('name')} title={words().newName} autocomplete="off" maxlength={40} />
        <div class="form-acts">
          <button type="submit" class="button primary" disabled={form.busy()}>
            {words().save}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
