import { createSignal, Show } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { accountMenuTexts } from '#web/i18n/panels/accountMenuTexts.ts'
import { countUnsent, type UnsentOnDevice, unsentFileOf } from '#web/project/unsentOnDevice.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { saveFile } from '#web/ui/saveFile.ts'
import '#web/ui/form/form.css'

type SignOutDialogProps = { unsent: UnsentOnDevice; onClose: () => void; onAnyway: () => void }

/** Before signing out with work that has not reached the server: keep it in a file, stay, or go all the same. */
export const SignOutDialog = (props: SignOutDialogProps) => {
  const words = () => localized(accountMenuTexts).signOut
  const [saved, setSaved] = createSignal(false)
  const save = async (): Promise<void> => {
    const now = new Date().toISOString()
    for (const [map, waiting] of props.unsent.rows)
      saveFile(
        await unsentFileOf(map, waiting, now),
        `kyoso-unsent-${now.slice(0, 10)}-${map.slice(0, 8)}.zip`,
      )
    setSaved(true)
  }
  return (
    <Dialog title={words().title} onClose={props.onClose}>
      <p>{words().text(countUnsent(props.unsent))}</p>
      <Show when={props.unsent.rows.size > 0}>
        <p>{words().shared}</p>
      </Show>
      <Show when={props.unsent.edits > 0}>
        <p class="small-text muted">{words().edits}</p>
      </Show>
      <div class="form-acts">
        <Show when={props.unsent.rows.size > 0}>
          <button type="button" class="button primary" onClick={() => void save()}>
            {words().save}
          </button>
        </Show>
        <button
          type="button"
          class="button"
          classList={{ primary: props.unsent.rows.size === 0 }}
          onClick={() => props.onClose()}
        >
          {words().stay}
        </button>
        <button type="button" class="button" onClick={() => props.onAnyway()}>
          {words().anyway}
        </button>
      </div>
      <p role="status">{saved() ? words().saved : ''}</p>
    </Dialog>
  )
}
