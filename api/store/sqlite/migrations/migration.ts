/** One step of a file's life. A step that has been released is never edited: the next change is the next step. */
export type Migration = { number: number; name: string; sql: string }
