import { type Accessor, createSignal } from 'solid-js'

export type PanelSize = {
  width: Accessor<number>
  setWidth: (width: number) => void
  min: number
  max: number
}

/** The width of a panel in pixels, kept on this device. */
export const createPanelSize = (
  key: string,
  { initial, min, max }: { initial: number; min: number; max: number },
): PanelSize => {
  const storageKey = `kyoso.${key}`
  const inside = (width: number): number => Math.round(Math.min(max, Math.max(min, width)))
  const stored = Number(localStorage.getItem(storageKey))
  const [width, set] = createSignal(stored > 0 ? inside(stored) : initial)
  return {
    width,
    setWidth: (next) => {
      localStorage.setItem(storageKey, String(inside(next)))
      set(inside(next))
    },
    min,
    max,
  }
}
