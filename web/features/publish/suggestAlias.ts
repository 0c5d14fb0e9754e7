const aliasPattern = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/

/** Whether an alias is one: 3 to 63 of a-z, 0-9 and the hyphen, which stands at neither end. */
export const isAlias = (text: string): boolean => aliasPattern.test(text)

/** An alias made from a title where its letters allow one, else from `map` and the end of the map's id. */
export const suggestAlias = (title: string, id: string): string => {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  return isAlias(plain)
    ? plain
    : `map-${id
        .replace(/[^a-z0-9]/gi, '')
        .slice(-6)
        .toLowerCase()}`
}
