/** The text that all of several records hold in common; none where they differ, or where there is nothing to say. */
export const sharedText = (texts: string[]): string | undefined => {
  const [first] = texts
  return first && texts.length > 1 && texts.every((text) => text === first) ? first : undefined
}
