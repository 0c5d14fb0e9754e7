/** Easily told by voice and written down: nothing that looks like something else. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

const GROUPS = 4
const GROUP = 4

/** Four groups of four letters or digits: 79 bits. */
export const newPassword = (): string => {
  const numbers = crypto.getRandomValues(new Uint32Array(GROUPS * GROUP))
  const letters = [...numbers].map((number) => LETTERS[number % LETTERS.length])
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP, (group + 1) * GROUP).join(''),
  ).join('-')
}
