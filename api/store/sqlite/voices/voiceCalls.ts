import type {
  CommentState,
  ReactionKind,
  ReaderComment,
  UseRequest,
  VoicePolicy,
} from '#geodata/schema/voice/voice.ts'
import type { Viewer } from '../../store.ts'

/** What the thread of the maps can be asked to do with what readers say. Each call is one transaction. */
export type VoiceCalls = {
  addReaction: { args: [map: string, kind: ReactionKind]; result: undefined }
  addComment: { args: [map: string, comment: ReaderComment]; result: undefined }
  addRequest: { args: [map: string, request: Omit<UseRequest, 'done'>]; result: undefined }
  addOpening: { args: [map: string, day: string]; result: undefined }
  setVoicePolicy: { args: [viewer: Viewer, map: string, policy: VoicePolicy]; result: undefined }
  setComment: { args: [viewer: Viewer, map: string, id: string, state: CommentState]; result: boolean }
  setRequest: { args: [viewer: Viewer, map: string, id: string, done: boolean]; result: boolean }
}
