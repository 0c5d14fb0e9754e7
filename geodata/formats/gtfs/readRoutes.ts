import type { TransitRoute } from '#geodata/schema/transit.ts'
import type { GtfsReport } from './gtfsReport.ts'
import { type GtfsFiles, readTable } from './gtfsTable.ts'
import type { Translate } from './readTranslations.ts'

const file = 'routes.txt'

/** Routes by id; the name is the long one, the short one before it where both say something. */
export function readRoutes(
  files: GtfsFiles,
  translate: Translate,
  report: GtfsReport,
): Map<string, TransitRoute> {
  const routes = new Map<string, TransitRoute>()
  for (const row of readTable(files, { file, required: true, columns: ['route_id'] }, report)?.rows ?? []) {
    const id = row.cell('route_id')
    const long = row.cell('route_long_name')
    const short = row.cell('route_short_name')
    if (!long && !short) {
      report.add('warning', file, row.line, 'no name', {
        ja: `路線「${id}」に名前がありません`,
        en: `Route "${id}" has no name`,
      })
    }
    const name = long.includes(short) ? long : [short, long].filter(Boolean).join(' ')
    const nameEn =
      translate('routes', 'route_long_name', id, long, 'en') ??
      translate('routes', 'route_short_name', id, short, 'en')
    routes.set(id, {
      id,
      name: name || id,
      ...(nameEn ? { nameEn } : {}),
      description: row.cell('route_desc'),
    })
  }
  return routes
}
