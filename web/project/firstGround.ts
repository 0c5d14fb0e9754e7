/** However slow the line: after this everything else is asked for as well. */
const PATIENCE_MS = 8000

let settle: (() => void) | undefined

/** Resolves when the ground of the map that the page was opened on is drawn; at once where there is no such map. */
export const firstGround = new Promise<void>((resolve) => {
  settle = resolve
})

/** The ground stands, or will not come: what waited for it may start. */
export const settleFirstGround = (): void => {
  delete document.documentElement.dataset.ground
  settle?.()
}

/**
 * A page that opens on the map gives its line to the ground first: data, web font (`data-ground` in tokens.css), timetable and
 * the installation for offline use wait for `firstGround`.
 */
if (/^\/(map$|p\/|w\/|join(\/|$))/.test(location.pathname)) {
  document.documentElement.dataset.ground = 'coming'
  setTimeout(settleFirstGround, PATIENCE_MS)
} else settle?.()
