/** What becomes of the rows chosen before. */
export const selectionWays = ['new', 'add', 'keep', 'remove'] as const
export type SelectionWay = (typeof selectionWays)[number]

export const joinSelection = (
  before: ReadonlySet<string>,
  found: readonly string[],
  way: SelectionWay,
): string[] => {
  const here = new Set(found)
  switch (way) {
    case 'new':
      return [...here]
    case 'add':
      return [...new Set([...before, ...here])]
    case 'keep':
      return [...before].filter((uid) => here.has(uid))
    case 'remove':
      return [...before].filter((uid) => !here.has(uid))
  }
}
