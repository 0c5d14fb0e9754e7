import { featureJson } from '#api/http/featureJson.ts'
import type { LiveMaps } from '#api/realtime/liveMaps.ts'
import type { DatasetEdits, RowDone } from '#api/store/rowEdit.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { RowNews } from '#geodata/schema/rowNews.ts'
import { isShown } from '#geodata/workshop/isShown.ts'

/**
 * What became of rows, to everybody who has their map open: each is told what they may see. A row edited twice in one call is told as
 * it is after both.
 */
export function tellRows(live: LiveMaps, map: string, { dataset, revision, results }: DatasetEdits): void {
  const last = new Map<string, RowDone>()
  for (const result of results) {
    if (result.kind !== 'done' || result.change === 'none') continue
    const wasShown = last.get(result.uid)?.wasShown || result.wasShown
    last.set(result.uid, { ...result, wasShown })
  }
  if (last.size === 0) return
  const rows = [...last.values()]
  const authors = new Set(rows.flatMap(({ author }) => (author === null ? [] : [author])))
  live.tellRows(map, authors, (person, seesAll) => {
    const news: RowNews = { dataset, changed: [], removed: [], revision }
    for (const done of rows) tellOne(news, done, person, seesAll)
    return news.changed.length + news.removed.length > 0 ? news : undefined
  })
}

/** Of a row that was never there for somebody, not even its end is told. */
function tellOne(
  { changed, removed }: { changed: FeatureJson[]; removed: string[] },
  { uid, row, author, wasShown }: RowDone,
  person: string,
  seesAll: boolean,
): void {
  const mine = author === person
  const sees = seesAll || mine
  if (row && (sees || isShown(row.properties))) changed.push(featureJson({ ...row, mine }))
  else if (sees || wasShown) removed.push(uid)
}
