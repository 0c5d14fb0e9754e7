import { type AreaName, areaNames } from '#geodata/schema/widget/alignSystem.ts'

/** Where something would come to stand: before the `index`-th of the others in the area. */
export type Dropped = { area: AreaName; index: number }

/** Pixels that a finger may tremble before it drags. */
const SLACK = 5

/** The place under a point of the screen. */
const placeAt = (x: number, y: number, dragged: string): Dropped | null => {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-area]')
  const area = areaNames.find((name) => name === element?.dataset.area)
  if (!element || !area) return null
  const across = element.classList.contains('across')
  const others = [...element.querySelectorAll<HTMLElement>('[data-widget]')].filter(
    ({ dataset }) => dataset.widget !== dragged,
  )
  const index = others.findIndex((other) => {
    const { left, top, width, height } = other.getBoundingClientRect()
    return across ? x < left + width / 2 : y < top + height / 2
  })
  return { area, index: index < 0 ? others.length : index }
}

type DragEvents = {
  id: string
  onStart: () => void
  onMove: (over: Dropped | null) => void
  /** Null: it was let go nowhere, or never moved. */
  onEnd: (dropped: Dropped | null) => void
}

/** Follows the pointer from a handle until it is let go. */
export const followDrag = (
  {
    currentTarget: handle,
    clientX,
    clientY,
    pointerId,
    button,
  }: PointerEvent & { currentTarget: HTMLElement },
  { id, onStart, onMove, onEnd }: DragEvents,
): void => {
  if (button !== 0) return
  let over: Dropped | null = null
  let isDragged = false
  const move = (event: PointerEvent): void => {
    if (!isDragged && Math.hypot(event.clientX - clientX, event.clientY - clientY) < SLACK) return
    if (!isDragged) onStart()
    isDragged = true
    over = placeAt(event.clientX, event.clientY, id)
    onMove(over)
  }
  let dropped: Dropped | null = null
  const letGo = (): void => {
    dropped = isDragged ? over : null
  }
  handle.setPointerCapture(pointerId)
  handle.addEventListener('pointermove', move)
  handle.addEventListener('pointerup', letGo)
  handle.addEventListener(
    'lostpointercapture',
    () => {
      handle.removeEventListener('pointermove', move)
      handle.removeEventListener('pointerup', letGo)
      onEnd(dropped)
    },
    { once: true },
  )
}
