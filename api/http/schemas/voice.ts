import * as v from 'valibot'
import {
  commentStates,
  reactionKinds,
  type VoiceInbox,
  type Voices,
  voiceLimits,
  voicePolicies,
} from '#geodata/schema/voice/voice.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const uuid = v.pipe(v.string(), v.uuid())
const plainLines = /^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*(?:\n[^\p{Cc}\u202a-\u202e\u2066-\u2069]*)*$/u

/** Words of a reader: no control characters but the end of a line. */
export const words = (longest: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(longest),
    // not as a pattern: JSON Schema has none with flags
    v.check((text) => plainLines.test(text)),
  )
const said = (longest: number) => v.pipe(words(longest), v.minLength(1))

export const voicePolicy = v.picklist(voicePolicies)
export const commentState = v.picklist(commentStates)
export const reactionWish = v.strictObject({ kind: v.picklist(reactionKinds) })
export const commentWish = v.strictObject({
  id: uuid,
  name: words(voiceLimits.name),
  text: said(voiceLimits.text),
  page: v.nullable(v.pipe(v.string(), v.maxLength(100))),
})
export const requestWish = v.strictObject({
  id: uuid,
  name: said(voiceLimits.name),
  contact: said(voiceLimits.contact),
  text: said(voiceLimits.text),
})

const comment = {
  id: v.string(),
  name: v.string(),
  text: v.string(),
  page: v.nullable(v.string()),
  at: v.string(),
}
const reactions = v.strictObject({ nice: count, visit: count, help: count })

export const voicesTold: v.GenericSchema<Voices> = v.strictObject({
  policy: voicePolicy,
  reactions,
  comments: v.array(v.strictObject(comment)),
})

export const voiceInbox: v.GenericSchema<VoiceInbox> = v.strictObject({
  policy: voicePolicy,
  reactions,
  comments: v.array(v.strictObject({ ...comment, state: commentState })),
  requests: v.array(
    v.strictObject({
      id: v.string(),
      name: v.string(),
      contact: v.string(),
      text: v.string(),
      at: v.string(),
      done: v.boolean(),
    }),
  ),
  openings: v.array(v.strictObject({ day: v.string(), count })),
})
