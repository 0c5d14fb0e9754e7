import type { PhotoPlace } from '#web/features/featureForm/PhotoInput.tsx'
import { newId } from '#web/project/document/newId.ts'
import type { RowStore } from '#web/project/rows/createRowStore.ts'

/** Where the photos of a form go: kept here until the row that names them is sent. */
export const photoRoom = ({ photos }: RowStore): PhotoPlace => ({
  add: async (photo, name) => {
    const id = newId()
    try {
      await photos.add(id, photo, name)
      return { id, kept: true }
    } catch {
      return { id, kept: false }
    }
  },
  addressOf: photos.addressOf,
})
