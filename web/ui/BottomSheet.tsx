import type { ParentProps } from 'solid-js'
import { texts } from '#web/i18n/language.ts'
import { type SheetHeight, sheetHeights } from './sheetHeight.ts'
import './BottomSheet.css'

type BottomSheetProps = ParentProps<{
  label: string
  height: SheetHeight
  onHeight: (height: SheetHeight) => void
}>

/** Pixels of a drag that count as "one height further". */
const DRAG_STEP = 60

/** A sheet at the foot of a phone with three heights; dragged by its handle, or stepped by tapping it or by the arrow keys. */
export const BottomSheet = (props: BottomSheetProps) => {
  const step = (by: number): void => {
    const next =
      sheetHeights[Math.min(Math.max(sheetHeights.indexOf(props.height) + by, 0), sheetHeights.length - 1)]
    if (next) props.onHeight(next)
  }
  let from = 0
  let dragged = false
  const drag = (event: PointerEvent & { currentTarget: HTMLButtonElement }): void => {
    from = event.clientY
    dragged = false
    const handle = event.currentTarget
    handle.setPointerCapture(event.pointerId)
    const move = (next: PointerEvent): void => {
      const way = from - next.clientY
      if (Math.abs(way) < DRAG_STEP) return
      dragged = true
      from = next.clientY
      step(Math.sign(way))
    }
    handle.addEventListener('pointermove', move)
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {
      once: true,
    })
  }
  const tap = (): void => {
    if (dragged) return
    if (props.height === 'full') props.onHeight('peek')
    else step(1)
  }
  return (
    <section class={`bottom-sheet ${props.height}`} aria-label={props.label}>
      <button
        type="button"
        class="sheet-handle"
        aria-label={`${texts().sheet.handle}: ${texts().sheet[props.height]}`}
        onPointerDown={drag}
        onClick={tap}
        onKeyDown={(event) => {
          if (event.key === 'ArrowUp') step(1)
          else if (event.key === 'ArrowDown') step(-1)
          else return
          event.preventDefault()
        }}
      >
        <span />
      </button>
      {props.children}
    </section>
  )
}
