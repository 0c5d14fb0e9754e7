/** What readers may do on a published map: its owner decides. */
export const voicePolicies = ['off', 'reactions', 'comments'] as const
export type VoicePolicy = (typeof voicePolicies)[number]

/** What a reader says with one tap: すてき, 行ってみたい, 手伝いたい. Counted, and by nobody's name. */
export const reactionKinds = ['nice', 'visit', 'help'] as const
export type ReactionKind = (typeof reactionKinds)[number]

export type ReactionCounts = Record<ReactionKind, number>

/** `held`: nobody but the editors sees it. */
export const commentStates = ['held', 'shown', 'removed'] as const
export type CommentState = (typeof commentStates)[number]

/** A reader's words about a map, or one page of its story. */
export type ReaderComment = {
  id: string
  /** What the reader calls themself; empty: nothing. */
  name: string
  text: string
  /** Of the story; null: of the whole map. */
  page: string | null
  /** ISO instant. */
  at: string
}

/** Somebody would like to use the map. Only its editors see it. */
export type UseRequest = {
  id: string
  name: string
  contact: string
  text: string
  at: string
  done: boolean
}

/** What every reader of a published map sees. */
export type Voices = { policy: VoicePolicy; reactions: ReactionCounts; comments: ReaderComment[] }

/** What the editors see. */
export type VoiceInbox = {
  policy: VoicePolicy
  reactions: ReactionCounts
  comments: (ReaderComment & { state: CommentState })[]
  requests: UseRequest[]
  /** How often the map was opened each day (Japan's), newest first. No reader is told from another. */
  openings: { day: string; count: number }[]
}

/** In characters. */
export const voiceLimits = { name: 40, text: 1000, contact: 200 } as const
