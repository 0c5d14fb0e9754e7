import {
  type Accessor,
  createEffect,
  createMemo,
  createSignal,
  getOwner,
  on,
  onCleanup,
  runWithOwner,
  untrack,
} from 'solid-js'

/** Milliseconds of quiet before something large is looked through again. */
const QUIET_MS = 400

/** Once nothing else is to be done; browsers without a word for it take the next moment. */
const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 2000 })
  else act()
}

/**
 * What `read` gives, for whoever counts and sums up all of it: of what is large it comes once it has not changed for a moment, so
 * that no edit has to wait for that.
 */
export const createSettled = <Value>(
  read: (id: string) => Value | undefined,
  isLarge: (id: string) => boolean,
): ((id: string) => Value | undefined) => {
  // they outlive whoever asks first
  const owner = getOwner()
  const made = new Map<string, Accessor<Value | undefined>>()

  const make = (id: string): Accessor<Value | undefined> => {
    const large = createMemo(() => isLarge(id))
    const [settled, setSettled] = createSignal<Value | undefined>(read(id))
    let timer: ReturnType<typeof setTimeout> | undefined
    createEffect(
      on(
        () => read(id),
        (value) => {
          clearTimeout(timer)
          timer = setTimeout(() => whenIdle(() => setSettled(() => value)), large() ? QUIET_MS : 0)
        },
      ),
    )
    onCleanup(() => clearTimeout(timer))
    return () => (large() ? (settled() ?? untrack(() => read(id))) : read(id))
  }
  return (id) => {
    const known = made.get(id) ?? runWithOwner(owner, () => make(id))
    if (!known) throw new Error('createSettled: expected to be made by a component or a root')
    made.set(id, known)
    return known()
  }
}
