import { onMount } from 'solid-js'

type RenameInputProps = {
  label: string
  value: string
  /** The new name; null: it stays as it was. */
  onDone: (text: string | null) => void
}

/** A name changed where it stands: Enter or leaving takes it, Escape does not. */
export const RenameInput = (props: RenameInputProps) => {
  let input!: HTMLInputElement
  let done = false
  const finish = (text: string | null): void => {
    if (done) return
    done = true
    props.onDone(text?.trim() ? text.trim() : null)
  }
  onMount(() => {
    input.focus()
    input.select()
  })
  return (
    <input
      ref={input}
      class="text-input small rename-input"
      aria-label={props.label}
      maxlength={200}
      value={props.value}
      onBlur={() => finish(input.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        // Enter also ends the choice of a word in Japanese input: that is not the end of the name
        if (event.isComposing) return
        if (event.key === 'Enter') finish(input.value)
        else if (event.key === 'Escape') finish(null)
      }}
    />
  )
}
