import type { RowStore } from '#web/project/rows/createRowStore.ts'
import { writeUnsentFile } from '#web/project/unsent.ts'

type Whose = { map: string; seat: string | null; nickname: string | null }

/** Everything that waits here goes into one file of the reader's downloads. */
export const saveUnsent = async (
  rows: RowStore,
  { map, seat, nickname }: Whose,
  name: string,
): Promise<void> => {
  const content = await rows.unsentContent()
  const savedAt = new Date().toISOString()
  const file = await writeUnsentFile({
    format: 'kyoso-unsent',
    version: 1,
    map,
    seat,
    nickname,
    savedAt,
    ...content,
  })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `${name}_${savedAt.slice(0, 16).replace(/[-:]/g, '').replace('T', '_')}.zip`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
