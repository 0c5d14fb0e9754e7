import type { RowNews } from '#geodata/schema/rowNews.ts'

/** Out of the text of a live message; undefined where it is none. */
export const readRowNews = (text: string): RowNews | undefined => {
  try {
    const plain: Partial<RowNews> | null = JSON.parse(text)
    if (typeof plain?.dataset !== 'string') return undefined
    const { dataset, changed = [], removed = [], revision = 0, all } = plain
    return { dataset, changed, removed, revision, ...(all && { all }) }
  } catch {
    return undefined
  }
}
