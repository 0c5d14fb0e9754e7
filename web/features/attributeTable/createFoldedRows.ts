import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { FeatureJson } from '#geodata/schema/feature.ts'

/** Milliseconds of one slice: short enough that no frame is lost. */
const SLICE_MS = 8

/**
 * What each row says, folded for the search. Of a large table it is made little by little once it is wanted; a changed row is a new
 * object and folded anew.
 */
export const createFoldedRows = (
  rows: Accessor<readonly FeatureJson[]>,
  fold: Accessor<(row: FeatureJson) => string>,
) => {
  let folded = new WeakMap<FeatureJson, string>()
  const [wanted, setWanted] = createSignal(false)
  const [ready, setReady] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  const textOf = (row: FeatureJson): string => {
    const known = folded.get(row)
    if (known !== undefined) return known
    const text = fold()(row)
    folded.set(row, text)
    return text
  }
  const run = (list: readonly FeatureJson[], from: number): void => {
    const end = performance.now() + SLICE_MS
    let index = from
    for (; index < list.length && performance.now() < end; index += 1) {
      const row = list[index]
      if (row) textOf(row)
    }
    if (index >= list.length) setReady(true)
    else timer = setTimeout(() => run(list, index))
  }
  createEffect(
    on(fold, () => {
      folded = new WeakMap()
      setReady(false)
    }),
  )
  createEffect(
    on([wanted, rows, fold], () => {
      clearTimeout(timer)
      if (wanted()) run(rows(), 0)
    }),
  )
  onCleanup(() => clearTimeout(timer))
  return { textOf, ready, want: (): void => void setWanted(true) }
}
