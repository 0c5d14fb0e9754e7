import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'

export type Fetched<T> = {
  /** The last answer; stays while a newer one is on its way. */
  value: Accessor<T | undefined>
  error: Accessor<unknown>
  loading: Accessor<boolean>
  refetch: () => void
}

/**
 * What `fetcher` answers for the present `source`; nothing is asked while that is undefined. Unlike a resource it never suspends:
 * a page stands at once and fills in. An answer that a newer question has overtaken is dropped, its request aborted.
 */
export const createFetched = <S, T>(
  source: Accessor<S | undefined>,
  fetcher: (source: S, signal: AbortSignal) => Promise<T>,
): Fetched<T> => {
  const [value, setValue] = createSignal<T>()
  const [error, setError] = createSignal<unknown>()
  const [loading, setLoading] = createSignal(false)
  const [round, setRound] = createSignal(0)
  let running: AbortController | undefined

  const run = async (asked: S, controller: AbortController): Promise<void> => {
    try {
      const answer = await fetcher(asked, controller.signal)
      if (controller.signal.aborted) return
      setValue(() => answer)
      setError(undefined)
    } catch (cause) {
      if (controller.signal.aborted) return
      setError(cause)
    }
    setLoading(false)
  }

  createEffect(
    on([createMemo(source), round], ([asked]) => {
      running?.abort()
      if (asked === undefined) return
      running = new AbortController()
      setLoading(true)
      void run(asked, running)
    }),
  )
  onCleanup(() => running?.abort())

  return { value, error, loading, refetch: () => void setRound(round() + 1) }
}
