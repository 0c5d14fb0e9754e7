import type { PanelSize } from './createPanelSize.ts'
import './Resizer.css'

type ResizerProps = {
  label: string
  size: PanelSize
  /** Where the panel lies: one at the left grows to the right, one at the bottom upwards. */
  side: 'left' | 'right' | 'bottom'
}

/** Pixels of one press of an arrow key. */
const STEP = 16

/** The edge of a panel: dragged, or moved by the arrow keys. */
export const Resizer = (props: ResizerProps) => {
  const way = () => (props.side === 'left' ? 1 : -1)
  const isFlat = () => props.side === 'bottom'
  const along = (event: PointerEvent): number => (isFlat() ? event.clientY : event.clientX)
  const drag = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    const edge = event.currentTarget
    const from = along(event)
    const width = props.size.width()
    edge.setPointerCapture(event.pointerId)
    const move = (next: PointerEvent): void => props.size.setWidth(width + way() * (along(next) - from))
    edge.addEventListener('pointermove', move)
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), {
      once: true,
    })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that is moved is no hr
    <div
      class={`resizer ${props.side}`}
      role="separator"
      tabindex="0"
      aria-orientation={isFlat() ? 'horizontal' : 'vertical'}
      aria-label={props.label}
      aria-valuenow={props.size.width()}
      aria-valuemin={props.size.min}
      aria-valuemax={props.size.max}
      onPointerDown={drag}
      onKeyDown={(event) => {
        const steps: Record<string, number> = isFlat()
          ? { ArrowUp: -STEP, ArrowDown: STEP }
          : { ArrowLeft: -STEP, ArrowRight: STEP }
        const step = steps[event.key]
        if (step === undefined) return
        event.preventDefault()
        props.size.setWidth(props.size.width() + way() * step)
      }}
    />
  )
}
