import { createEffect, on, onCleanup } from 'solid-js'
import { langOf } from '#web/i18n/langOf.ts'

/** What a key has opened the details from; there the focus goes back when they are closed. */
let openedFrom: HTMLElement | null = null

/** The heading of the details. What is opened with a key takes the focus there; what is opened with a pointer leaves it alone. */
export const InfoboxTitle = (props: { of: string; text: string }) => {
  let heading!: HTMLHeadingElement
  const details = (): Element | null => heading.closest('.infobox')

  createEffect(
    on(
      () => props.of,
      () => {
        const from = document.activeElement
        if (!(from instanceof HTMLElement) || !from.matches('button:focus-visible, input:focus-visible'))
          return
        if (!details()?.contains(from)) openedFrom = from
        heading.focus()
      },
    ),
  )
  onCleanup(() => {
    if (!details()?.contains(document.activeElement)) return
    const target = openedFrom?.isConnected ? openedFrom : document.getElementById('main')
    openedFrom = null
    target?.focus()
  })

  return (
    <h2 ref={heading} id="infobox-title" tabindex="-1" lang={langOf(props.text)}>
      {props.text}
    </h2>
  )
}
