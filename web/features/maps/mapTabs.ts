import type { MapSummary } from '#geodata/schema/map/mapSummary.ts'
import type { MapList } from '#web/server/mapClient.ts'

export const mapTabs = ['mine', 'shared', 'open', 'bin'] as const
export type MapTab = (typeof mapTabs)[number]

/** The list of the server that a tab is part of: maps with a role are one's own where one owns them, shared ones else. */
export const listOf = (tab: MapTab): MapList => (tab === 'shared' ? 'mine' : tab)

export const isOfTab = (tab: MapTab, { role }: MapSummary): boolean =>
  (tab !== 'mine' && tab !== 'shared') || (role === 'owner') === (tab === 'mine')
