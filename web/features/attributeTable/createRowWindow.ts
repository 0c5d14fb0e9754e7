import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js'

/** Rows beyond the edges that are kept ready for the next turn of the wheel. */
const SPARE = 8

/** Which rows of a long list are on the screen. All have the same height; `head` is what lies over the first ones. Pixels. */
export const createRowWindow = (
  count: Accessor<number>,
  rowHeight: Accessor<number>,
  head: Accessor<number>,
) => {
  const [top, setTop] = createSignal(0)
  const [height, setHeight] = createSignal(400)
  let element: HTMLElement | undefined
  let frame = 0

  const first = createMemo(() => Math.max(0, Math.floor(top() / rowHeight()) - SPARE))
  const end = createMemo(() => Math.min(count(), Math.ceil((top() + height()) / rowHeight()) + SPARE))
  const look = (): void => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => setTop(element?.scrollTop ?? 0))
  }
  onCleanup(() => cancelAnimationFrame(frame))

  return {
    first,
    end,
    /** Whole rows that fit under the head. */
    page: (): number => Math.max(1, Math.floor((height() - head()) / rowHeight()) - 1),
    attach: (list: HTMLElement): void => {
      element = list
      list.addEventListener('scroll', look, { passive: true })
      const observer = new ResizeObserver(() => setHeight(list.clientHeight))
      observer.observe(list)
      onCleanup(() => {
        observer.disconnect()
        list.removeEventListener('scroll', look)
      })
    },
    /** Brings a row into sight, at once. */
    reveal: (index: number): void => {
      if (!element) return
      const start = index * rowHeight()
      const room = element.clientHeight - head() - rowHeight()
      if (start < element.scrollTop) element.scrollTop = start
      else if (start > element.scrollTop + room) element.scrollTop = start - room
      setTop(element.scrollTop)
    },
  }
}
