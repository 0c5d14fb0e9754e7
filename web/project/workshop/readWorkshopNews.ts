import type { WorkshopNews } from '#geodata/schema/workshop/workshop.ts'

/** Out of the text of a live message; undefined where it is none. */
export const readWorkshopNews = (text: string): WorkshopNews | undefined => {
  try {
    const plain: Partial<WorkshopNews> | null = JSON.parse(text)
    return plain?.workshop === undefined ? undefined : { workshop: plain.workshop }
  } catch {
    return undefined
  }
}
