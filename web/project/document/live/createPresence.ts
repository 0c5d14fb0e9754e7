import { createMemo, createSignal, onCleanup } from 'solid-js'
import type { Awareness } from 'y-protocols/awareness'
import { type Person, type Presence, readPresence } from './presence.ts'

/** Cursor and camera of this device are told at most so often. */
const TELL_EVERY_MS = 60

/** Who else is here, and what they see of this device; `first` null: it only looks on, and nobody sees it. */
export const createPresence = (awareness: Awareness, first: Presence | null) => {
  const [states, setStates] = createSignal(new Map(awareness.getStates()))
  let mine = first
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = (): void => {
    timer = undefined
    awareness.setLocalState(mine)
  }
  const update = (): void => void setStates(new Map(awareness.getStates()))

  awareness.setLocalState(mine)
  awareness.on('change', update)
  onCleanup(() => {
    clearTimeout(timer)
    awareness.off('change', update)
    awareness.setLocalState(null)
  })

  const people = createMemo((): Person[] =>
    [...states()]
      .flatMap(([client, state]) => {
        const presence = readPresence(state)
        return presence ? [{ ...presence, client, me: client === awareness.clientID }] : []
      })
      .sort((left, right) => Number(right.me) - Number(left.me) || left.client - right.client),
  )
  return {
    people,
    say: (values: Partial<Presence>): void => {
      if (!mine) return
      mine = { ...mine, ...values }
      timer ??= setTimeout(tell, TELL_EVERY_MS)
    },
  }
}
