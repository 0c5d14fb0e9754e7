import { onCleanup, onMount } from 'solid-js'
import { Portal } from 'solid-js/web'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import { PrintDesk } from '#web/features/print/PrintDesk.tsx'
import { localized } from '#web/i18n/language.ts'
import { printTexts } from '#web/i18n/panels/printTexts.ts'
import type { DocumentData } from '#web/map/document/createDocumentOverlays.ts'

type PrintOverlayProps = DocumentData & { document: MapDocument; onClose: () => void }

/** A published map laid out on paper, over its own page. */
export const PrintOverlay = (props: PrintOverlayProps) => {
  let box!: HTMLDivElement
  onMount(() => {
    const root = document.getElementById('root')
    const focused = document.activeElement
    root?.setAttribute('inert', '')
    box.focus()
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      props.onClose()
    }
    box.addEventListener('keydown', onKey)
    onCleanup(() => {
      root?.removeAttribute('inert')
      if (focused instanceof HTMLElement) focused.focus()
    })
  })
  return (
    <Portal>
      <div
        ref={box}
        class="print-overlay"
        role="dialog"
        aria-modal="true"
        aria-label={localized(printTexts).title}
        tabindex="-1"
      >
        <PrintDesk
          document={props.document}
          dataset={props.dataset}
          rows={props.rows}
          onClose={() => props.onClose()}
        />
      </div>
    </Portal>
  )
}
