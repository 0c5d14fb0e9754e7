import type { Properties } from '#geodata/schema/field.ts'

/** A sketch's row that everybody may see who may see the sketch; any other is its author's and the editors' alone. */
export const isShown = ({ review = null, hidden = null }: Properties): boolean =>
  hidden !== true && review !== 'held' && review !== 'returned'
