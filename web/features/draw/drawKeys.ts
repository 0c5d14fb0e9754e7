import type { KyosoMap } from '#web/map/makeMap.ts'
import type { DrawSession } from './createDrawSession.ts'

/** Pixels of one press, and with Shift. */
const STEP = 10
const FAR = 80

const ways: Record<string, [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

const isTyping = (target: EventTarget | null): boolean =>
  (target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')) ||
  document.querySelector('dialog[open], :popover-open') !== null

const isButton = (target: EventTarget | null): boolean => target instanceof HTMLButtonElement

/**
 * Drawing without a mouse: arrows move the map under the cross, Enter sets a point or takes a corner. To be listened to before
 * everybody else, so that a key means one thing at a time.
 */
export const drawKeys = (session: DrawSession, kyosoMap: () => KyosoMap | undefined) => {
  const enter = (): void => {
    if (session.phase() === 'shaping') {
      if (session.holding()) session.letGo()
      else session.hold()
    } else if (session.byCross()) session.put()
    else session.finish()
  }
  const act = (event: KeyboardEvent): boolean => {
    const way = ways[event.key]
    const drawing = session.phase() === 'drawing'
    if (way) {
      const far = event.shiftKey ? FAR : STEP
      session.useCross(true)
      kyosoMap()?.map.panBy([way[0] * far, way[1] * far], { duration: 0 })
    } else if (event.key === 'Enter' && !isButton(event.target)) enter()
    else if (
      drawing &&
      (event.key === 'Backspace' || ((event.ctrlKey || event.metaKey) && event.key === 'z'))
    )
      session.back()
    else if (event.key === 'Escape') {
      if (drawing) session.leave()
      else session.toAnswers()
    } else return false
    return true
  }
  return (event: KeyboardEvent): void => {
    if (session.phase() !== 'drawing' && session.phase() !== 'shaping') return
    if (isTyping(event.target) || event.isComposing || !act(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
}
