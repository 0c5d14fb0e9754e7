import type { MapRole } from '#geodata/schema/map/mapSummary.ts'
import type { EditorTab } from '#web/project/document/live/presence.ts'

/** Undefined while the server is not there to say: what is done then waits on the device. */
type Role = MapRole | undefined

/** Layers, styles, story and widgets. */
export const mayShape = (role: Role): boolean => role !== 'viewer' && role !== 'contributor'

/** The owner alone; others ask them. */
export const mayPublish = (role: Role): boolean => role === undefined || role === 'owner'

/** Which screens of the editor there are for somebody: what they may not do is not shown. */
export const mayOpen = (role: Role, tab: EditorTab): boolean => {
  if (tab === 'map') return true
  // a group is let in over the server
  if (tab === 'join') return role !== undefined && mayShape(role)
  // editors ask the owner there
  return mayShape(role)
}
