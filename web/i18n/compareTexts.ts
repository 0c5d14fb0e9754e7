const collator = new Intl.Collator('ja', { numeric: true })

/** The order of texts in lists and tables: Japanese, with numbers in texts as numbers. */
export const compareTexts = (one: string, other: string): number => collator.compare(one, other)
