/** However long somebody looks around before adding anything. */
const PATIENCE_MS = 45_000

let settle: (() => void) | undefined

/** Resolves when the first thing that somebody has added here is on the server: until then the line is for that. */
export const firstSent = new Promise<void>((resolve) => {
  settle = resolve
  setTimeout(resolve, PATIENCE_MS)
})

export const settleFirstSent = (): void => settle?.()
