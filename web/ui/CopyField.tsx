import { onMount } from 'solid-js'

/** A text to be copied by hand, selected already. */
export const CopyField = (props: { label: string; text: string }) => {
  let input!: HTMLInputElement
  onMount(() => {
    input.focus()
    input.select()
  })
  return (
    <label class="copy-field small-text">
      {props.label}
      <input
        ref={input}
        class="text-input small"
        readonly
        value={props.text}
        onFocus={(event) => event.currentTarget.select()}
      />
    </label>
  )
}
