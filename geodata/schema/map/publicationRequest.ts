/** An editor asks the map's owner (a teacher, say) to publish it; the owner publishes, or sends it back with a word. */
export type PublicationRequest = {
  /** What the editor goes by; empty: nothing. */
  by: string
  note: string
  /** ISO instant. */
  at: string
  /** What the owner wrote when sending it back; null: it waits. */
  answer: string | null
}

/** Of a note, in characters. */
export const longestNote = 500
