const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** An id that no other team has: `team_` and 12 letters or digits. */
export const newTeamId = (): string => {
  const numbers = crypto.getRandomValues(new Uint32Array(12))
  return `team_${[...numbers].map((number) => LETTERS[number % LETTERS.length]).join('')}`
}
