/** How many rows of whoever sat here before this device still holds back: sent later they would be the next person's. */
export const unsentHere = async (): Promise<number> => {
  const { countUnsent, unsentOnDevice } = await import('#web/project/unsentOnDevice.ts')
  const { rows } = await unsentOnDevice()
  return countUnsent({ rows, edits: 0 })
}
