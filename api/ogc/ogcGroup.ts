import type { Localized } from '#geodata/schema/localized.ts'

/** The heading of these endpoints in their document. */
export const ogcGroup: Localized = { ja: 'OGC API – Features', en: 'OGC API – Features' }
