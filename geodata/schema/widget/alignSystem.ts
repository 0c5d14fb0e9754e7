import type { Localized } from '#geodata/schema/localized.ts'

/** A map is arranged twice: for a window, and for a phone. */
export const devices = ['desktop', 'phone'] as const
export type Device = (typeof devices)[number]

/** `outer` areas lie along the edges, and the map keeps its middle clear of them; `inner` ones lie on the map. */
const zones = ['outer', 'inner'] as const
export const columns = ['left', 'center', 'right'] as const
export const rows = ['top', 'middle', 'bottom'] as const
type Zone = (typeof zones)[number]
export type Column = (typeof columns)[number]
type Row = (typeof rows)[number]

/** Where a widget may stand. The middle of the outer zone is the inner zone. */
export type AreaName = Exclude<`${Zone}-${Column}-${Row}`, 'outer-center-middle'>

const isArea = (name: `${Zone}-${Column}-${Row}`): name is AreaName => name !== 'outer-center-middle'

/** Every area, as a reader meets them. */
export const areaNames: readonly AreaName[] = zones.flatMap((zone) =>
  columns.flatMap((column) => rows.map((row) => `${zone}-${column}-${row}` as const).filter(isArea)),
)

export const aligns = ['start', 'center', 'end'] as const
export type Align = (typeof aligns)[number]

const columnAligns: Record<Column, Align> = { left: 'start', center: 'center', right: 'end' }

export const columnOf = (area: AreaName): Column =>
  columns.find((column) => area.includes(`-${column}-`)) ?? 'left'

/** How the widgets of an area stand until somebody says otherwise: towards its edge of the map. */
export const defaultAlign = (area: AreaName): Align => columnAligns[columnOf(area)]

/** Pixels between the widgets of an area. */
export const DEFAULT_GAP = 8
export const MOST_GAP = 48

const zoneTitles: Record<Zone, Localized> = {
  outer: { ja: '外側', en: 'Outer' },
  inner: { ja: '内側', en: 'Inner' },
}
const columnTitles: Record<Column, Localized> = {
  left: { ja: '左', en: 'left' },
  center: { ja: '中央', en: 'centre' },
  right: { ja: '右', en: 'right' },
}
const rowTitles: Record<Row, Localized> = {
  top: { ja: '上', en: 'top' },
  middle: { ja: 'なか', en: 'middle' },
  bottom: { ja: '下', en: 'bottom' },
}

/** 「内側・右・上」 */
export const areaTitle = (area: AreaName): Localized => {
  const zone = zoneTitles[area.startsWith('outer') ? 'outer' : 'inner']
  const column = columnTitles[columnOf(area)]
  const row = rowTitles[rows.find((each) => area.endsWith(each)) ?? 'top']
  return {
    ja: `${zone.ja}・${column.ja}・${row.ja}`,
    en: `${zone.en}, ${row.en} ${column.en}`,
  }
}
