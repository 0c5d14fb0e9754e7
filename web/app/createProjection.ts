import { createEffect, createMemo, on } from 'solid-js'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { MapRole } from '#geodata/schema/map/mapSummary.ts'
import { latestPhotos, publicRows } from '#web/features/projector/contributionsOf.ts'
import { createArrivals } from '#web/features/projector/createArrivals.ts'
import { localized } from '#web/i18n/language.ts'
import { projectorTexts } from '#web/i18n/panels/projectorTexts.ts'
import type { DatasetStore } from '#web/project/datasetStore.ts'
import type { OpenMap } from '#web/project/document/openMap.ts'
import { titleOf } from '#web/project/drawnFeatures.ts'
import { reachableOrigins } from '#web/project/workshop/joinAddress.ts'
import { fetchOrigins, fetchSeats } from '#web/server/workshopClient.ts'
import { createCalmly } from '#web/ui/createCalmly.ts'
import { createFetched } from '#web/ui/createFetched.ts'

const MOST_PHOTOS = 10
/** While hundreds add things the seats are not asked for each time. */
const SEATS_AT_MOST_MS = 2000
const NO_NAMES: ReadonlySet<string> = new Set()

/** What the room is shown of a map: what everybody may see of it, and what of that is new. */
export const createProjection = (map: OpenMap, datasets: DatasetStore, role: MapRole) => {
  const runs = role === 'owner' || role === 'editor'
  const told = createFetched(() => (runs ? true : undefined), fetchOrigins)
  const origin = () => reachableOrigins(location, told.value() ?? [])[0] ?? location.origin
  const seats = createFetched(() => (runs && map.workshop.now() ? map.id : undefined), fetchSeats)
  // whom the facilitator hides is told with everything else about the workshop
  createEffect(on(map.workshop.now, createCalmly(seats.refetch, SEATS_AT_MOST_MS), { defer: true }))
  const hiddenNames = createMemo(() => {
    const hidden = seats.value()?.filter((seat) => seat.hidden) ?? []
    return hidden.length > 0 ? new Set(hidden.map(({ nickname }) => nickname)) : NO_NAMES
  })

  const sketches = createMemo(() => map.document.layers.filter(({ kind }) => kind === 'sketch'))
  /** What everybody may see of a dataset. */
  const rows = (dataset: string): FeatureJson[] | undefined => {
    const all = datasets.features(dataset)
    return all && dataset.startsWith('sketch_') ? publicRows(all, hiddenNames()) : all
  }
  const added = createMemo((): FeatureJson[] | undefined => {
    if (!map.ready()) return undefined
    const lists = sketches().map(({ source }) => rows(source))
    return lists.every((list) => list !== undefined) ? lists.flat() : undefined
  })
  const photos = createMemo(() =>
    latestPhotos(
      sketches().map(({ source }) => ({
        dataset: source,
        form: datasets.find(source)?.form ?? [],
        rows: rows(source) ?? [],
      })),
      MOST_PHOTOS,
    ),
  )
  const arrived = createArrivals(added)
  const news = () => {
    const [latest] = arrived()
    if (!latest) return ''
    const layer = sketches().find(({ source }) => rows(source)?.some(({ id }) => id === latest.id))
    const titled = layer ? titleOf(latest, datasets.find(layer.source)?.titleField ?? '') : latest.id
    const title = titled === latest.id ? localized(projectorTexts).untitled : titled
    const name = String(latest.properties.created_by ?? '')
    return name
      ? localized(projectorTexts).newOne(name, title)
      : localized(projectorTexts).newOneNoName(title)
  }

  return { origin, rows, added, photos, arrived, news }
}
