import type { Localized } from '#geodata/schema/localized.ts'
import type { MapCollection, MapDocument, MapSingle } from './mapDocument.ts'

type EntityOf<Collection extends MapCollection> = MapDocument[Collection][number]

type ChangeIn<Collection extends MapCollection> =
  | { kind: 'add'; collection: Collection; entity: EntityOf<Collection> }
  | { kind: 'change'; collection: Collection; id: string; values: Partial<Omit<EntityOf<Collection>, 'id'>> }
  | { kind: 'remove'; collection: Collection; id: string }

/** Each value of an entity is changed by itself: edits of different values of one thing merge, of the same one the last counts. */
export type MapChange =
  | { [Collection in MapCollection]: ChangeIn<Collection> }[MapCollection]
  | {
      [Single in MapSingle]: { kind: 'set'; single: Single; values: Partial<MapDocument[Single]> }
    }[MapSingle]

/** An edit as a value: a command makes it, applying it is somebody else's act, undo names it by its note. */
export type MapEdit = { note: Localized; changes: MapChange[] }
