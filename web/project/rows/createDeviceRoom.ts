import { createSignal } from 'solid-js'

/** Bytes that a browser must have left, or it is said early: some twenty photos. */
const LITTLE = 30_000_000

const freeBytes = async (): Promise<number> => {
  // not there on plain http: then only a photo that finds no place tells
  const estimate = await navigator.storage?.estimate?.().catch(() => undefined)
  return estimate?.quota === undefined ? Number.POSITIVE_INFINITY : estimate.quota - (estimate.usage ?? 0)
}

/** How much this browser may still keep. */
export const createDeviceRoom = () => {
  const [isLittle, setLittle] = createSignal(false)
  const look = async (): Promise<void> => void setLittle((await freeBytes()) < LITTLE)
  void look()
  return {
    isLittle,
    look,
    /** Asks the browser not to throw away what waits when it needs room. */
    hold: (): void => void navigator.storage?.persist?.().catch(() => false),
  }
}
