import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapVersion, Publication, PublicationState } from '#geodata/schema/map/mapSummary.ts'

/** An earlier state of a map that is looked at: a named version over the data of today, or a publication with its own. */
export type OldState =
  | { kind: 'version'; version: MapVersion; document: MapDocument }
  | { kind: 'publication'; state: PublicationState; publication: Publication }
