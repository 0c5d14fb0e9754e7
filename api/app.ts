import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { largestArchive } from '#geodata/schema/map/mapArchive.ts'
import { audited } from './auth/audited.ts'
import { mountAuth } from './auth/authRoute.ts'
import type { AppEnv } from './http/appEnv.ts'
import type { Endpoint, Services } from './http/endpoint.ts'
import { mount } from './http/mount.ts'
import { Problem } from './http/problem.ts'
import { problemResponse } from './http/problemResponse.ts'
import { toProblem } from './http/toProblem.ts'
import { bodyLimit } from './middleware/bodyLimit.ts'
import { cachePolicy } from './middleware/cachePolicy.ts'
import { hostCheck, type KnownHosts } from './middleware/hostCheck.ts'
import { mapRoles } from './middleware/mapRoles.ts'
import { methodAllowed } from './middleware/methodAllowed.ts'
import { generousLimit, rateLimit } from './middleware/rateLimit.ts'
import { type ReaderOptions, reader } from './middleware/reader.ts'
import { requestIds } from './middleware/requestIds.ts'
import { type Log, requestLog } from './middleware/requestLog.ts'
import { securityHeaders } from './middleware/securityHeaders.ts'
import { setupFirst } from './middleware/setupFirst.ts'
import { webFiles } from './middleware/webFiles.ts'
import { collections, oneCollection } from './ogc/collections.ts'
import { conformance } from './ogc/conformance.ts'
import { item } from './ogc/item.ts'
import { items } from './ogc/items.ts'
import { landing } from './ogc/landing.ts'
import { ogcDocuments } from './ogc/ogcDocuments.ts'
import { noWebPage } from './pages/noWebPage.ts'
import { stylesheetPath } from './pages/page.ts'
import { pageStyle } from './pages/pageStyle.ts'
import { publicationPage } from './pages/publicationPage.ts'
import { LiveMaps } from './realtime/liveMaps.ts'
import { mountLive } from './realtime/liveRoute.ts'
import { type Accounting, accountEndpoints } from './routes/accountEndpoints.ts'
import { analysis } from './routes/analyses.ts'
import { dataset, datasets } from './routes/datasets.ts'
import { rowEditing } from './routes/editRows.ts'
import { feature } from './routes/feature.ts'
import { features } from './routes/features.ts'
import { health } from './routes/health.ts'
import { indicators } from './routes/indicators.ts'
import { joining } from './routes/join.ts'
import { mapArchive, newMapFromArchive } from './routes/mapArchive.ts'
import { asset, newAsset, newThumbnail, thumbnail } from './routes/mapPictures.ts'
import { publish, withdraw } from './routes/mapPublication.ts'
import { map, mapBin, mapDocument, maps, newMap } from './routes/maps.ts'
import { mapVersionDocument, mapVersions, newMapVersion } from './routes/mapVersions.ts'
import { mapVoices } from './routes/mapVoices.ts'
import { nearby } from './routes/nearby.ts'
import { apiDocuments } from './routes/openApi.ts'
import { publicationRequests } from './routes/publicationRequest.ts'
import { publicationState, publicationStateRows, publicationStates } from './routes/publicationStates.ts'
import { publication, publishedAsset, publishedDataset, publishedThumbnail } from './routes/publications.ts'
import { reach } from './routes/reach.ts'
import { readerVoices } from './routes/readerVoices.ts'
import { rehearsals } from './routes/rehearsal.ts'
import { reviewing } from './routes/review.ts'
import { newRowChanges, rowChanges } from './routes/rowChanges.ts'
import { rowBin, rowHistory } from './routes/rowHistory.ts'
import { rows } from './routes/rows.ts'
import { search } from './routes/search.ts'
import { seats } from './routes/seats.ts'
import { sketch } from './routes/sketches.ts'
import { publicationFolder } from './routes/staticExport.ts'
import { transitDay, transitFeeds } from './routes/transit.ts'
import { workshops } from './routes/workshop.ts'
import { workshopTeller } from './routes/workshopTeller.ts'
import { largestDocument } from './store/mapStore.ts'
import { tile } from './tiles/tile.ts'
import { tileJson } from './tiles/tileJson.ts'
import { tileSource } from './tiles/tileSource.ts'

export type AppOptions = ReaderOptions &
  Services &
  Accounting & {
    /** The folder of the built page. */
    web?: string
    /** The folder of the page that goes into folders to take away. */
    standalone?: string
    log?: Log
    limit?: { requests: number; seconds: number }
    /** Under which names the server may be asked; by default those of this computer and of a room. */
    hosts?: KnownHosts
    /** Joint editing. */
    live?: LiveMaps
    /** Under which addresses other devices in the room open the server. */
    origins?: () => readonly string[]
  }

/** Of any request; each endpoint that takes one has its own limit below it. */
const bodyLimits = {
  most: largestDocument,
  larger: { path: /^\/api\/maps\/[^/]+\/archive$/, most: largestArchive },
}

/** The whole server but for the socket: middleware, then one line per route. */
export function createApp({
  store,
  maps,
  people,
  web,
  standalone,
  log,
  limit = generousLimit,
  mode = 'closed',
  live = new LiveMaps(maps),
  hosts = { mode, names: [] },
  origins = () => [],
  auth,
  setupCode,
  ...readerOptions
}: AppOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>({ strict: false })

  app.use(requestIds())
  if (log) app.use(requestLog(log))
  app.use(securityHeaders())
  const doors = auth && {
    ownerOf: () => auth.ownerOf(),
    accountOf: (c: Context<AppEnv>) => auth.accountOf(c),
  }
  app.use(reader({ guestOf: (token) => maps.workshops.guestOf(token), ...doors, ...readerOptions, mode }))
  app.use(hostCheck(readerOptions.trustProxy ? 'any' : hosts))
  app.use(methodAllowed(app))
  app.use(compress())
  app.use(cachePolicy())
  for (const room of ['/api/*', '/ogc/*', '/tiles/*']) {
    app.use(room, rateLimit(limit))
    app.use(room, bodyLimit(bodyLimits))
    app.use(room, etag({ weak: true }))
    app.use(room, mapRoles(maps))
  }

  if (setupCode) app.use('/api/*', setupFirst(people))
  if (auth && mode === 'closed') mountAuth(app, auth)

  const services: Services = { store, maps, people }
  for (const each of [
    ...apiEndpoints({
      store,
      maps,
      mode,
      live,
      standalone,
      origins,
      auth,
      setupCode,
    }),
    ...ogcEndpoints(),
  ])
    mount(app, each, services)
  mountLive(app, maps, live)

  app.get(stylesheetPath, (c) => {
    c.set('shared', true)
    return c.body(pageStyle, 200, { 'Content-Type': 'text/css; charset=utf-8' })
  })
  if (web) {
    app.get('/p/:alias', publicationPage(web, maps))
    app.use(webFiles(web))
  } else app.get('/', async (c) => c.html(await noWebPage(c.var.url, c.var.language)))

  app.notFound((c) => problemResponse(unknownAddress(c.req.path), c.get('language'), c.req.path))
  app.onError((error, c) =>
    problemResponse(toProblem(error, c.get('requestId')), c.get('language'), c.req.path),
  )
  return app
}

/** What `/api/openapi.json` describes. */
export function apiEndpoints({
  store,
  maps: mapStore,
  mode,
  live,
  standalone,
  origins = () => [],
  ...accounting
}: Required<Pick<AppOptions, 'store' | 'maps' | 'mode' | 'live'>> &
  Pick<AppOptions, 'standalone' | 'origins' | keyof Accounting>): Endpoint[] {
  const teller = workshopTeller(live, mapStore, store)
  const editing = rowEditing(live, teller)
  const own = [
    datasets,
    dataset,
    features,
    feature,
    ...rows(editing),
    newRowChanges(editing),
    rowChanges,
    rowHistory,
    rowBin,
    ...joining(teller),
    ...workshops(teller),
    ...seats(live, teller),
    ...rehearsals(live, teller),
    ...reviewing(live, teller),
    search,
    nearby,
    indicators,
    transitFeeds,
    transitDay,
    tileJson,
    tile(tileSource(store)),
    ...accountEndpoints(mode, live, accounting),
    reach(origins),
    maps,
    map,
    newMap,
    mapDocument,
    mapBin((id) => live.closeMap(id)),
    mapArchive,
    newMapFromArchive,
    mapVersions,
    newMapVersion,
    mapVersionDocument,
    newThumbnail,
    thumbnail,
    newAsset,
    asset,
    sketch,
    analysis(live),
    publish,
    withdraw,
    ...publicationRequests(),
    publicationStates,
    publicationState,
    publicationStateRows,
    publicationFolder(standalone),
    publication,
    publishedDataset,
    publishedAsset,
    publishedThumbnail,
    ...readerVoices(),
    ...mapVoices(),
    health,
  ]
  return [...own.map(audited), ...apiDocuments(own)]
}

/** What `/ogc/api` describes. */
export function ogcEndpoints(): Endpoint[] {
  const own = [landing, conformance, collections, oneCollection, items, item]
  return [...own, ...ogcDocuments(own)]
}

const unknownAddress = (path: string): Problem =>
  new Problem('unknown-address', {
    ja: `${path} には何もありません。API の一覧は /api/docs にあります。`,
    en: `There is nothing at ${path}. /api/docs lists what the API has.`,
  })
