/** A file of `geodata/bundled/`, its path counted from there. */
export type BundledFile = { path: string; text: string }
