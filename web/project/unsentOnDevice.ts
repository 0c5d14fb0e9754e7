import type { Waiting } from './rows/rowCommand.ts'
import { makeRowStorage } from './rows/rowStorage.ts'
import { unsentOf, writeUnsentFile } from './unsent.ts'

const EDITS_KEY = 'kyoso.unsent.'

/** What of all maps this browser has kept because it could not be sent. */
export type UnsentOnDevice = {
  /** Rows, by map. They go into a file and to another device. */
  rows: ReadonlyMap<string, Waiting[]>
  /** How many edits of map documents: they stay on this device until the map is opened again. */
  edits: number
}

export const countUnsent = ({ rows, edits }: UnsentOnDevice): number =>
  [...rows.values()].reduce((sum, { length }) => sum + length, edits)

/** What this browser holds back now. */
export const unsentOnDevice = async (): Promise<UnsentOnDevice> => {
  const storage = makeRowStorage()
  // a browser that keeps nothing has nothing to send
  const waiting = await storage.allWaiting().catch(() => [])
  void storage.close().catch(() => undefined)
  const rows = new Map<string, Waiting[]>()
  for (const each of waiting) rows.set(each.map, [...(rows.get(each.map) ?? []), each])
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '')
  const edits = keys
    .filter((key) => key.startsWith(EDITS_KEY))
    .reduce((sum, key) => sum + (Number(localStorage.getItem(key)) || 0), 0)
  return { rows, edits }
}

/** The waiting rows of one map with their photos, as a file for another device. `savedAt` ISO instant. */
export const unsentFileOf = async (map: string, waiting: Waiting[], savedAt: string): Promise<Blob> => {
  const storage = makeRowStorage()
  try {
    return await writeUnsentFile({
      format: 'kyoso-unsent',
      version: 1,
      map,
      seat: null,
      nickname: null,
      savedAt,
      waiting: unsentOf(waiting),
      photos: await storage.photos(map),
    })
  } finally {
    void storage.close()
  }
}
