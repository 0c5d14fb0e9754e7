import type { Context } from '../context.ts'
import { against, type Entry } from '../entry.ts'

/** A million rows until they can be asked for, indexes and history included, against COPY and its indexes. */
export async function bulkLoad(context: Context): Promise<Entry[]> {
  const { points, loadMs, postgisLoadMs } = await context.million()
  return [
    against(
      postgisLoadMs && postgisLoadMs / 1000,
      { most: 0.5, peerName: 'PostgreSQL COPY with indexes' },
      {
        name: `bulk load of ${points.lon.length.toLocaleString('en')} rows`,
        value: loadMs / 1000,
        unit: 's',
      },
    ),
  ]
}
