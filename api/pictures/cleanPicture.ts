import { latin1 } from './bytes.ts'
import type { CleanedPicture } from './cleanedPicture.ts'
import { cleanGif } from './cleanGif.ts'
import { cleanJpeg } from './cleanJpeg.ts'
import { cleanPng } from './cleanPng.ts'
import { cleanWebp } from './cleanWebp.ts'

export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const
type PictureType = (typeof pictureTypes)[number]

type Kind = {
  isOne: (start: string) => boolean
  /** undefined: these bytes are no whole picture of that kind. */
  clean: (bytes: Uint8Array) => CleanedPicture | undefined
}

const kinds: Record<PictureType, Kind> = {
  'image/png': { isOne: (start) => start.startsWith('\x89PNG\r\n\x1a\n'), clean: cleanPng },
  'image/jpeg': { isOne: (start) => start.startsWith('\xff\xd8\xff'), clean: cleanJpeg },
  'image/webp': { isOne: (start) => start.startsWith('RIFF') && start.endsWith('WEBP'), clean: cleanWebp },
  'image/gif': { isOne: (start) => /^GIF8[79]a/.test(start), clean: cleanGif },
}

/** Tells the kind by what is in the file, whatever it is called; undefined: no whole picture of a kind that is known. */
export function cleanPicture(bytes: Uint8Array): (CleanedPicture & { type: PictureType }) | undefined {
  const start = latin1(bytes.subarray(0, 12))
  const type = pictureTypes.find((each) => kinds[each].isOne(start))
  const cleaned = type && readable(kinds[type], bytes)
  return type && cleaned && cleaned.width > 0 && cleaned.height > 0 ? { ...cleaned, type } : undefined
}

/** What is cut off in the middle ends in a read beyond the end. */
function readable({ clean }: Kind, bytes: Uint8Array): CleanedPicture | undefined {
  try {
    return clean(bytes)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
