import type { Dataset } from '#geodata/schema/dataset.ts'
import type { Language, Localized } from '#geodata/schema/localized.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'

export type TemplateRequest = {
  /** The texts of the map are its maker's from then on: they come in one language. */
  language: Language
  /** A new id at each call. */
  newId: () => string
  /** What the server has: a layer whose dataset is not there is left out. */
  datasets: readonly Pick<Dataset, 'id' | 'theme' | 'geometry'>[]
}

/** A map to begin with. */
export type MapTemplate = {
  id: string
  title: Localized
  /** What one makes with it, where a template is chosen. */
  help: Localized
  make: (request: TemplateRequest) => MapDocument
}
