import { createUniqueId, onMount, type ParentProps } from 'solid-js'
import { texts } from '#web/i18n/language.ts'
import { IconButton } from '#web/ui/IconButton.tsx'

type SheetProps = ParentProps<{
  title: string
  /** Beside the title: what helps with what is below. */
  help?: string
  onClose: () => void
}>

/** What comes up from below and leaves a strip of the map to be seen and moved. */
export const Sheet = (props: SheetProps) => {
  const id = createUniqueId()
  let heading!: HTMLHeadingElement
  onMount(() => heading.focus())
  return (
    <section class="participant-sheet" aria-labelledby={id}>
      <header>
        <div>
          <h2 ref={heading} id={id} tabindex="-1">
            {props.title}
          </h2>
          <p class="small-text muted">{props.help}</p>
        </div>
        <IconButton icon="close" label={texts().close} onClick={() => props.onClose()} />
      </header>
      <div class="participant-sheet-body">{props.children}</div>
    </section>
  )
}
