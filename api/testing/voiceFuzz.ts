import type { MapStore } from '#api/store/mapStore.ts'
import type { Member } from '#api/store/store.ts'
import type { KnownValues } from './arbitraryRequest.ts'
import { uidOf } from './testData.ts'

const comment = uidOf(705, 1)
const request = uidOf(705, 2)

/** What operations of readers, of asking for publication and of analyses need so that made-up requests get past "not found". */
export function voiceFuzz(maps: MapStore, owner: Member, published: string) {
  const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
  const words = { ja: '題', en: 'Title' }
  const said = { name: '花', text: 'よい', page: null }
  const wish = { name: '花', contact: '0838', text: '使いたい' }
  const ofReaders: KnownValues = { alias: ['fuzz', 'fuzz', 'nowhere'] }
  const ofMap: KnownValues = { id: [published, published, 'nowhere'] }
  return {
    known: {
      getVoices: ofReaders,
      postReaction: ofReaders,
      postComment: ofReaders,
      postUseRequest: ofReaders,
      getMapVoices: ofMap,
      putVoicePolicy: ofMap,
      putCommentState: { ...ofMap, voice: [comment, comment, 'nowhere'] },
      putUseRequest: { ...ofMap, voice: [request, request, 'nowhere'] },
      getPublicationRequest: ofMap,
      putPublicationRequest: ofMap,
      putPublicationAnswer: ofMap,
      putAnalysis: { ...ofMap, dataset: ['analysis_fuzz00000001', 'analysis_fuzz00000001', 'schools'] },
    } satisfies Record<string, KnownValues>,
    bodies: {
      postReaction: [text({ kind: 'nice' })],
      postComment: [text({ id: uidOf(705, 3), ...said })],
      postUseRequest: [text({ id: uidOf(705, 4), ...wish })],
      putVoicePolicy: [text({ policy: 'comments' })],
      putCommentState: [text({ state: 'shown' }), text({ state: 'removed' })],
      putUseRequest: [text({ done: true })],
      putPublicationRequest: [text({ note: 'お願いします' })],
      putPublicationAnswer: [text({ note: '出典を' })],
      putAnalysis: [
        text({
          title: words,
          recipe: {
            analysis: 'hull',
            layer: { dataset: 'schools', filter: [], revision: 1 },
            other: null,
            settings: { by: '' },
            madeAt: '2026-11-22T07:00:00.000Z',
          },
          geometry: 'point',
          fields: [{ name: 'name', type: 'text', title: words }],
          titleField: 'name',
          rows: [{ geometry: { type: 'Point', coordinates: [131, 34] }, properties: { name: '点' } }],
        }),
      ],
    },
    /** Readers may speak, and something has been said. */
    async ready(): Promise<void> {
      const at = '2026-11-22T07:00:00.000Z'
      await maps.voices.setPolicy(owner, published, 'comments')
      await maps.voices.comment(published, { id: comment, at, ...said })
      await maps.voices.request(published, { id: request, at, ...wish })
      await maps.askPublication(owner, published, { by: '', note: '', at })
    },
  }
}
