import { type Accessor, createSignal } from 'solid-js'

/** A switch of the interface that stays as the reader left it, on this device. */
export const createRemembered = (
  key: string,
  initial: boolean,
): [Accessor<boolean>, (value: boolean) => void] => {
  const storageKey = `kyoso.${key}`
  const stored = localStorage.getItem(storageKey)
  const [value, setValue] = createSignal(stored === null ? initial : stored === 'true')
  return [
    value,
    (next) => {
      localStorage.setItem(storageKey, String(next))
      setValue(next)
    },
  ]
}
