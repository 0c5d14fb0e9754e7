import { type ReactionKind, reactionKinds } from '#geodata/schema/voice/voice.ts'

const key = (alias: string): string => `kyoso.reactions.${alias}`

/** What was pressed on this device: the server does not know. */
export const wasReacted = (alias: string): ReactionKind[] => {
  const kept = localStorage.getItem(key(alias))?.split(' ') ?? []
  return reactionKinds.filter((kind) => kept.includes(kind))
}

export const rememberReaction = (alias: string, kind: ReactionKind): void =>
  localStorage.setItem(key(alias), [...wasReacted(alias), kind].join(' '))
