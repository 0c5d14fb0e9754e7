import { onCleanup } from 'solid-js'

/** Runs `act` at once, and while it is called again and again only every `ms`; the last call is never left out. */
export const createCalmly = (act: () => void, ms: number): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let wanted = false
  const rest = (): void => {
    timer = setTimeout(() => {
      timer = undefined
      if (!wanted) return
      wanted = false
      act()
      rest()
    }, ms)
  }
  onCleanup(() => clearTimeout(timer))
  return () => {
    if (timer !== undefined) {
      wanted = true
      return
    }
    act()
    rest()
  }
}
