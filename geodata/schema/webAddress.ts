const LONGEST_ADDRESS = 2000

/** An absolute http(s) address and nothing that a page could run. */
export const isWebAddress = (text: string): boolean =>
  text.length <= LONGEST_ADDRESS && /^https?:\/\/[^\s<>"'`\\{}]+$/i.test(text)
