/** Where the product begins; null where a page has no server behind it. */
export const productHome: string | null = '/'
