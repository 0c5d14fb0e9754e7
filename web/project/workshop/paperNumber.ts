/** Of the sheet that a seat of paper was made for, out of its name; undefined where it says none. */
export const paperNumber = (nickname: string): number | undefined => {
  const found = /(?:紙|sheet )(\d{1,4})[)）]?(?: \d+)?$/i.exec(nickname.normalize('NFKC'))
  return found ? Number(found[1]) : undefined
}
