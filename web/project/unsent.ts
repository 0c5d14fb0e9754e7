import { putAsset } from '#web/server/mapClient.ts'
import type { RowCommand, Waiting } from './rows/rowCommand.ts'
import { refusalOf, sendCommand } from './rows/sendCommand.ts'
import { readUnsentManifest, type UnsentManifest } from './rows/unsentManifest.ts'

export type UnsentCommand = { dataset: string; uid: string; command: RowCommand }
export type UnsentPhoto = { id: string; name: string; blob: Blob }

/** What one device could not send, in the order in which it was done, as it goes into a file and comes out of it. */
export type Unsent = Omit<UnsentManifest, 'photos'> & { photos: UnsentPhoto[] }

/** Of a whole file, and of one photo in it; in bytes. */
const LARGEST_FILE = 1_000_000_000
const LARGEST_PHOTO = 20_000_000

const MANIFEST = 'unsent.json'

const photoPath = (id: string): string => `photos/${id}`

export const unsentOf = (waiting: readonly Waiting[]): UnsentCommand[] =>
  waiting.map(({ dataset, uid, command }) => ({ dataset, uid, command }))

/** A zip with `unsent.json` and the photos, which any device of the room can hand in. */
export const writeUnsentFile = async ({ photos, ...rest }: Unsent): Promise<Blob> => {
  const { strToU8, zipSync } = await import('fflate')
  const manifest: UnsentManifest = {
    ...rest,
    photos: photos.map(({ id, name, blob }) => ({ id, name, type: blob.type })),
  }
  const files: Record<string, Uint8Array> = { [MANIFEST]: strToU8(JSON.stringify(manifest)) }
  for (const { id, blob } of photos) files[photoPath(id)] = new Uint8Array(await blob.arrayBuffer())
  // photos are packed already
  return new Blob([new Uint8Array(zipSync(files, { level: 0 }))], { type: 'application/zip' })
}

/** undefined where it is no such file. */
export const readUnsentFile = async (file: Blob): Promise<Unsent | undefined> => {
  if (file.size > LARGEST_FILE) return undefined
  const { strFromU8, unzipSync } = await import('fflate')
  try {
    const files = unzipSync(new Uint8Array(await file.arrayBuffer()), {
      filter: ({ name, originalSize }) =>
        originalSize <= LARGEST_PHOTO && (name === MANIFEST || name.startsWith('photos/')),
    })
    const text = files[MANIFEST]
    const manifest = text && readUnsentManifest(JSON.parse(strFromU8(text)))
    if (!manifest) return undefined
    const photos = manifest.photos.flatMap(({ id, name, type }) => {
      const bytes = files[photoPath(id)]
      return bytes ? [{ id, name, blob: new Blob([new Uint8Array(bytes)], { type }) }] : []
    })
    return { ...manifest, photos }
  } catch {
    return undefined
  }
}

export type HandedIn = {
  /** Taken now, or before: nothing is there twice. */
  taken: number
  refused: { uid: string; sentence: string }[]
}

/**
 * Sends what another device could not, photos first. `forSeat`: as an editor, in the name of the seat that the file is of. Throws
 * where nobody answers: then the same file can be handed in once more.
 */
export const handInUnsent = async (
  { map, seat, waiting, photos }: Unsent,
  forSeat: boolean,
  onProgress: (done: number, all: number) => void,
): Promise<HandedIn> => {
  const all = photos.length + waiting.length
  const refused: HandedIn['refused'] = []
  let done = 0
  const next = (): void => onProgress(++done, all)
  for (const { id, name, blob } of photos) {
    try {
      await putAsset(map, id, new File([blob], name, { type: blob.type }))
    } catch (cause) {
      refused.push({ uid: id, sentence: refusalOf(cause).sentence })
    }
    next()
  }
  let taken = 0
  for (const each of waiting) {
    const answer = await sendCommand({ ...each, force: false }, forSeat && seat !== null ? seat : undefined)
    if (answer.kind === 'done') taken += 1
    else refused.push({ uid: each.uid, sentence: sentenceOf(answer.refusal) })
    next()
  }
  return { taken, refused }
}

const sentenceOf = (refusal: NonNullable<Waiting['refusal']>): string =>
  refusal.kind === 'refused' ? refusal.sentence : refusal.fields.join(', ')
