import { apiEndpoints, ogcEndpoints } from '#api/app.ts'
import { LiveMaps } from '#api/realtime/liveMaps.ts'
import type { MapStore } from '#api/store/mapStore.ts'
import type { Store } from '#api/store/store.ts'

/** What an operation needs beside its path, to come upon rows that hold `secret`. */
const queries = (secret: string): Record<string, string[]> => ({
  getSearch: [`?q=${encodeURIComponent(secret)}`],
  search: [`?q=${encodeURIComponent(secret)}`],
  getNearby: ['?lon=131.4&lat=34.4&radius=1000', '?lon=131.4&lat=34.4&datasets=sketch'],
  getChanges: ['?since=0'],
  getDatasets: ['', '?map=map'],
  getFeatures: ['', '?f=csv', '?bbox=131,34,132,35', `?q=${encodeURIComponent(secret)}`, '?field_count=1'],
  getItems: ['', '?f=html', '?bbox=131,34,132,35'],
})

/** What paths are filled with. */
export type ReadTarget = { sketch: string; uid: string; map: string }

/** The addresses of one reading operation, at a map, its sketch and a row of it that lies at lon 131.4, lat 34.4. */
export function readAddresses(path: string, id: string, target: ReadTarget, secret: string): string[] {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    switch (name) {
      case 'uid':
      case 'featureId':
        return target.uid
      case 'z':
        return '10'
      case 'x':
        return '885'
      case 'y':
        return '407'
      case 'id':
        return path.startsWith('/api/maps') ? target.map : target.sketch
      case 'dataset':
      case 'collectionId':
        return target.sketch
      default:
        return 'nothing'
    }
  })
  return (queries(secret)[id] ?? ['']).map((query) =>
    `${filled}${query}`.replace('=sketch', `=${target.sketch}`).replace('=map', `=${target.map}`),
  )
}

/** Every operation that reads. */
export function everyRead({ store, maps }: { store: Store; maps: MapStore }): { path: string; id: string }[] {
  const endpoints = apiEndpoints({
    store,
    maps,
    mode: 'closed',
    live: new LiveMaps(maps),
  })
  return [...endpoints, ...ogcEndpoints()].filter(({ method }) => method === 'GET')
}
