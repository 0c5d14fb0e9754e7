/** A text in both languages of the product. Japanese is the original, English complete. */
export type Localized = { ja: string; en: string }

export type Language = keyof Localized
