import { localized } from '#web/i18n/language.ts'
import { printTexts } from '#web/i18n/panels/printTexts.ts'
import { IconButton } from '#web/ui/IconButton.tsx'

type SheetTurnerProps = {
  /** Counted from 0. */
  sheet: number
  total: number
  onLook: (sheet: number) => void
}

/** From one sheet of the map to the next. */
export const SheetTurner = (props: SheetTurnerProps) => {
  const words = () => localized(printTexts)
  return (
    <nav class="print-turner" aria-label={words().sheets}>
      <IconButton
        icon="chevronLeft"
        label={words().previous}
        disabled={props.sheet === 0}
        onClick={() => props.onLook(props.sheet - 1)}
      />
      <output class="tabular">{words().place(props.sheet + 1, props.total)}</output>
      <IconButton
        icon="chevronRight"
        label={words().next}
        disabled={props.sheet === props.total - 1}
        onClick={() => props.onLook(props.sheet + 1)}
      />
    </nav>
  )
}
