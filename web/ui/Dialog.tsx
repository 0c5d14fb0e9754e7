import { createUniqueId, onMount, type ParentProps } from 'solid-js'
import { texts } from '#web/i18n/language.ts'
import './Dialog.css'
import { IconButton } from './IconButton.tsx'

type DialogProps = ParentProps<{ title: string; onClose: () => void }>

/** Something that is done before going on; Escape, its cross or a click beside it closes it. */
export const Dialog = (props: DialogProps) => {
  const id = createUniqueId()
  let dialog!: HTMLDialogElement
  onMount(() => dialog.showModal())
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way out is Escape, which the browser sees to
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onClose={() => props.onClose()}
      onClick={(event) => {
        if (event.target === dialog) dialog.close()
      }}
    >
      <div class="dialog-inside">
        <header>
          <h2 id={id}>{props.title}</h2>
          <IconButton small icon="close" label={texts().close} onClick={() => dialog.close()} />
        </header>
        <div class="dialog-body">{props.children}</div>
      </div>
    </dialog>
  )
}
