import type { About } from '#geodata/schema/map/mapDocument.ts'
import type { MapEdit } from '#geodata/schema/map/mapEdit.ts'
import type { Scene } from '#geodata/schema/map/scene.ts'
import { mapNotes } from '#web/i18n/maps/mapNotes.ts'

export const setAbout = (values: Partial<About>): MapEdit => ({
  note: values.title === undefined ? mapNotes.description : mapNotes.title,
  changes: [{ kind: 'set', single: 'about', values }],
})

export const setScene = (values: Partial<Scene>): MapEdit => ({
  note: values.camera ? mapNotes.camera : values.basemap ? mapNotes.basemap : mapNotes.bounds,
  changes: [{ kind: 'set', single: 'scene', values }],
})
