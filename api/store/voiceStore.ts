import type {
  CommentState,
  ReactionKind,
  ReaderComment,
  UseRequest,
  VoiceInbox,
  VoicePolicy,
  Voices,
} from '#geodata/schema/voice/voice.ts'
import type { Viewer } from './store.ts'

/** Of one map; further ones are refused. */
export const mostVoices = { comments: 5000, requests: 1000 } as const

/**
 * What readers of published maps say. `map` is a map that is published and whose readers have been let in: that is for the caller to
 * see to. Every promise of a write resolves when it is durable.
 */
export type VoiceStore = {
  /** What all readers see. */
  voices(map: string): Promise<Voices>
  react(map: string, kind: ReactionKind): Promise<void>
  /** Held until an editor shows it. The same id again changes nothing. Throws `NotAllowed` where there is no room for more. */
  comment(map: string, comment: ReaderComment): Promise<void>
  request(map: string, request: Omit<UseRequest, 'done'>): Promise<void>
  /** `day`: YYYY-MM-DD. */
  noteOpening(map: string, day: string): Promise<void>
  /** For editors; undefined: no such map for the viewer. */
  inbox(viewer: Viewer, map: string): Promise<VoiceInbox | undefined>
  /** For the owner. */
  setPolicy(viewer: Viewer, map: string, policy: VoicePolicy): Promise<void>
  /** For editors. False: there is no such comment. */
  setComment(viewer: Viewer, map: string, id: string, state: CommentState): Promise<boolean>
  setRequest(viewer: Viewer, map: string, id: string, done: boolean): Promise<boolean>
}
