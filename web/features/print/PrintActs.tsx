import { Show } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { printTexts } from '#web/i18n/panels/printTexts.ts'
import { Icon } from '#web/ui/Icon.tsx'

type PrintActsProps = {
  /** What is being drawn. */
  work: { done: number; of: number } | 'failed' | null
  ready: boolean
  onPrint: () => void
  onSave: () => void
}

/** To the printer, or into a file. */
export const PrintActs = (props: PrintActsProps) => {
  const words = () => localized(printTexts)
  const isBusy = () => props.work !== null && props.work !== 'failed'
  const told = (): string => {
    const { work } = props
    if (work === 'failed') return words().failed
    return work ? words().drawing(work.done, work.of) : ''
  }
  return (
    <div class="print-acts">
      <button
        type="button"
        class="button primary"
        disabled={!props.ready || isBusy()}
        onClick={() => props.onPrint()}
      >
        {words().print}
      </button>
      <button type="button" class="button" disabled={!props.ready || isBusy()} onClick={() => props.onSave()}>
        <Icon name="download" size={18} />
        {words().save}
      </button>
      <p role="status">{told()}</p>
      <Show when={!isBusy()}>
        <p class="field-help">{words().printHelp}</p>
      </Show>
    </div>
  )
}
