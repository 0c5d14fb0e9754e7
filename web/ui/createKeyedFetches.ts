import { type Accessor, createSignal, type Setter } from 'solid-js'

type State<T> = { kind: 'loading' } | { kind: 'ready'; value: T } | { kind: 'failed' }

/**
 * Answers kept by key, each fetched once, when first asked for. Signals rather than a store: a store would wrap every answer in a
 * proxy, which a worker cannot be sent.
 */
export const createKeyedFetches = <T>(fetcher: (key: string) => Promise<T>) => {
  const states = new Map<string, [Accessor<State<T>>, Setter<State<T>>]>()

  const load = async (key: string, set: Setter<State<T>>): Promise<void> => {
    set({ kind: 'loading' })
    try {
      const value = await fetcher(key)
      set({ kind: 'ready', value })
    } catch {
      set({ kind: 'failed' })
    }
  }

  const state = (key: string): State<T> => {
    const known = states.get(key)
    if (known) return known[0]()
    const [get, set] = createSignal<State<T>>({ kind: 'loading' })
    states.set(key, [get, set])
    void load(key, set)
    return get()
  }

  return {
    /** undefined while it loads, and when it failed; asking starts the loading. */
    value: (key: string): T | undefined => {
      const current = state(key)
      return current.kind === 'ready' ? current.value : undefined
    },
    /** Whether it was ever asked for. */
    has: (key: string): boolean => states.has(key),
    failed: (key: string): boolean => states.get(key)?.[0]().kind === 'failed',
    /** Asks again for everything that failed. */
    retry: (): void => {
      for (const [key, [get, set]] of states) if (get().kind === 'failed') void load(key, set)
    },
  }
}
