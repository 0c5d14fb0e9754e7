import type { PanelSize } from './createPanelSize.ts'
import './Resizer.css'

type ResizerProps = {
  label: string
  size: PanelSize
  /** The side of the panel on which it lies: a panel at the left grows to the right. */
  side: 'left' | 'right'
}

/** Pixels of one press of an arrow key. */
const STEP = 16

/** The edge of a panel: dragged, or moved by the arrow keys. */
export const Resizer = (props: ResizerProps) => {
  const way = () => (props.side === 'left' ? 1 : -1)
  const drag = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    const edge = event.currentTarget
    const from = event.clientX
    const width = props.size.width()
    edge.setPointerCapture(event.pointerId)
    const move = (next: PointerEvent): void => props.size.setWidth(width + way() * (next.clientX - from))
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
      aria-orientation="vertical"
      aria-label={props.label}
      aria-valuenow={props.size.width()}
      aria-valuemin={props.size.min}
      aria-valuemax={props.size.max}
      onPointerDown={drag}
      onKeyDown={(event) => {
        const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key]
        if (step !== undefined) props.size.setWidth(props.size.width() + way() * step)
      }}
    />
  )
}
