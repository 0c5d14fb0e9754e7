import type { Geometry } from 'geojson'
import type { PointColumns } from '#geodata/formats/mvt/pointColumns.ts'
import type { BundledIndicators } from '#geodata/schema/bundled.ts'
import type { Bbox, Dataset, DatasetSummary } from '#geodata/schema/dataset.ts'
import type { NewFeature, StoredFeature } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import type { MapRole } from '#geodata/schema/map/mapSummary.ts'
import type { FeatureQuery } from '#geodata/schema/query.ts'
import type { NearbyHit, SearchHit } from '#geodata/schema/search.ts'
import type { ServiceDate, TransitDay, TransitFeed } from '#geodata/schema/transit.ts'
import type { Review } from '#geodata/schema/workshop/review.ts'
import type { Sketch } from '#geodata/themes/sketchDataset.ts'
import type {
  BinnedRow,
  DatasetEdits,
  RowAuthor,
  RowAuthorCount,
  RowChanges,
  RowEdit,
  RowEdits,
  RowRights,
} from './rowEdit.ts'

/**
 * Who asks. The store derives from it the one visibility predicate that every answer goes through: lists, items, tiles,
 * search, counts. What the viewer may not see does not exist for them.
 */
export type Viewer = { kind: 'public' } | Member | { kind: 'system' }

export type Member = {
  kind: 'member'
  id: string
  /** What others see of them, where they have said it. */
  name?: string
  /** Came in by a workshop's code: has no account, makes no maps, sees nothing that is for members. */
  guest?: true
  /** Keeps the server: its people, limits and log. It opens nobody's maps to them. */
  administrator?: true
  /** What they may do with the datasets of maps, by the map's id: `MapStore.roles` knows. */
  maps?: Readonly<Record<string, MapRole>>
}

export const publicViewer: Viewer = { kind: 'public' }

export type FeaturePage = {
  features: StoredFeature[]
  /** Matches of the query without its limit and cursor. */
  matched: number
  /** `after` of the next page; absent on the last. */
  next?: number
}

/** `bare`: GeoJSON with the dataset's fields alone; `stored`: with `fid` and `version` among the properties (`FeatureJson`). */
export type FeatureTextForm = 'bare' | 'stored'

export type FeatureTextPage = Omit<FeaturePage, 'features'> & {
  /** GeoJSON features with commas between, UTF-8: what stands between the brackets of a FeatureCollection. */
  text: Uint8Array<ArrayBuffer>
  returned: number
}

/** One accepted or wished change. `version` is the one its author saw: a newer one in the store is a conflict. */
export type FeatureChange =
  | { kind: 'create'; feature: NewFeature }
  | { kind: 'update'; uid: string; version: number; geometry?: Geometry | null; properties?: Properties }
  | { kind: 'delete'; uid: string; version: number }

export type ChangeResult =
  | { kind: 'done'; uid: string; version: number }
  | { kind: 'conflict'; uid: string; current: StoredFeature | null }

export type FeatureVersion = {
  uid: string
  version: number
  kind: 'create' | 'update' | 'delete'
  author: string
  /** What the author went by then. */
  authorName: string | null
  /** ISO instant. */
  at: string
  geometry: Geometry | null
  properties: Properties
}

/** A row for a vector tile. */
export type TileFeature = { fid: number; geometry: Geometry; properties: Properties }

/** Storage of geodata. Two implementations answer the same contract test; callers know no SQL. */
export type Store = {
  datasets(viewer: Viewer): Promise<DatasetSummary[]>
  /** undefined: no such dataset, or not for this viewer. */
  dataset(viewer: Viewer, id: string): Promise<DatasetSummary | undefined>
  /** Throws `UnknownDataset`. Filters must name fields of the dataset: checked by the caller. */
  features(viewer: Viewer, id: string, query: FeatureQuery): Promise<FeaturePage>
  /** The same page as `features`, written out: what a large page is sent as. */
  featureTexts(
    viewer: Viewer,
    id: string,
    query: FeatureQuery,
    form: FeatureTextForm,
  ): Promise<FeatureTextPage>
  feature(viewer: Viewer, id: string, uid: string): Promise<StoredFeature | undefined>
  /** Throws `NotAllowed`, `InvalidFeatures`, `StorageFull`. All or nothing per call; conflicts are reported, and then nothing of the call is written. Durable when it resolves. */
  write(viewer: Viewer, id: string, author: string, changes: FeatureChange[]): Promise<ChangeResult[]>
  /**
   * What a person does to rows, each edit answered by itself. `as`: what they may do beyond or short of their role, or for whom
   * they write. Durable when it resolves. Throws `UnknownDataset`, and `NotAllowed`
   * for who may not add to the dataset at all.
   */
  editRows(member: Member, id: string, edits: RowEdit[], as?: RowAuthor): Promise<RowEdits>
  /** Verdicts on rows of a sketch, each answered by itself. For editors of its map. */
  reviewRows(member: Member, id: string, uids: string[], review: Review): Promise<RowEdits>
  /** Rows of a map's sketches that wait for approval, oldest first. For its editors. */
  heldRows(viewer: Viewer, map: string): Promise<{ dataset: string; row: StoredFeature }[]>
  /** How many those are. */
  rowsWaiting(map: string): Promise<number>
  /** Who has added rows to a map's sketches. For its editors. */
  rowAuthors(viewer: Viewer, map: string): Promise<RowAuthorCount[]>
  /** Hides or shows all that somebody has added to a map's sketches, or gives it another name: in the bin and the history, too. */
  markAuthor(
    member: Member,
    map: string,
    author: string,
    marks: { hidden?: boolean; name?: string },
  ): Promise<DatasetEdits[]>
  /** Takes away what was added for trying out, or brings back what was taken away in the last ten minutes. For editors. */
  clearRehearsal(member: Member, map: string, cleared: boolean): Promise<DatasetEdits[]>
  /** What the viewer may do with the rows beside seeing them. Throws `UnknownDataset`. */
  rowRights(viewer: Viewer, id: string): Promise<RowRights>
  /** Rows in the dataset's bin, newest first. Throws as `editRows` does. */
  binnedRows(viewer: Viewer, id: string): Promise<BinnedRow[]>
  /** undefined: too much has changed since, or all at once; read the rows anew. Throws `UnknownDataset`. */
  rowChanges(viewer: Viewer, id: string, since: number): Promise<RowChanges | undefined>
  history(viewer: Viewer, id: string, uid: string): Promise<FeatureVersion[]>
  /**
   * Makes the dataset of a sketch layer, or gives it another title and form: columns are added and none is dropped. Throws
   * `NotAllowed`, `InvalidFeatures`.
   */
  putSketch(viewer: Viewer, sketch: Sketch): Promise<'created' | 'changed' | 'same'>
  /**
   * Keeps what an analysis made for a map, with how it was made, in the place of what it made before. Its rows are not edited one by
   * one. Throws `NotAllowed`, `InvalidFeatures`.
   */
  putAnalysis(
    viewer: Viewer,
    dataset: Dataset & { map: string },
    features: NewFeature[],
  ): Promise<'created' | 'replaced'>
  createDataset(viewer: Viewer, dataset: Dataset): Promise<void>
  /**
   * Replaces the rows of a dataset: a bulk load through a staging table in short transactions, swapped in at once at the end.
   * Resolves with the row count. The text search of a large load (search, `text`) follows within a minute or so. With a
   * `definition` the dataset becomes that in the same moment: its fields, words and sources; who may see it stays as it is.
   */
  load(
    viewer: Viewer,
    id: string,
    author: string,
    features: Iterable<NewFeature>,
    definition?: Dataset,
  ): Promise<number>
  /**
   * Features whose box meets `bbox`, for one tile. A crowded tile is thinned: evenly in space, always to the same features, and
   * what is shown at a zoom stays shown when zooming in. `most` thins it further.
   */
  tileFeatures(viewer: Viewer, id: string, bbox: Bbox, zoom: number, most?: number): Promise<TileFeature[]>
  /**
   * The same features as `tileFeatures` of a dataset of points, in columns that must not be changed; undefined for other
   * datasets: ask that one.
   */
  pointTile(
    viewer: Viewer,
    id: string,
    bbox: Bbox,
    zoom: number,
    most?: number,
  ): Promise<PointColumns | undefined>
  /** Best hit first: exact title, beginning, reading, part; cities and stations first. With `bbox`, only hits that lie in it. */
  search(viewer: Viewer, text: string, limit: number, bbox?: Bbox): Promise<SearchHit[]>
  /** Within `radius` metres of lon, lat, nearest first, exact. */
  nearby(
    viewer: Viewer,
    position: [number, number],
    options: { radius: number; limit: number; datasets?: string[] },
  ): Promise<NearbyHit[]>
  indicators(): Promise<BundledIndicators>
  putIndicators(viewer: Viewer, indicators: BundledIndicators): Promise<void>
  transitFeeds(): Promise<Omit<TransitFeed, 'trips' | 'services' | 'shapes' | 'stops'>[]>
  /** The whole of a timetable. */
  transitFeed(feed: string): Promise<TransitFeed | undefined>
  /** The trips of one day; a day outside the feed answers its nearest valid one with `askedDate` set. */
  transitDay(feed: string, date: ServiceDate): Promise<TransitDay | undefined>
  /** Replaces the feed of this id by another version, at once. */
  putTransitFeed(viewer: Viewer, feed: TransitFeed): Promise<void>
  /** Makes ready what first answers would have to wait for; resolves when all of it is. */
  warm(): Promise<void>
  /** Consistent copy of every file into one bundle file at `path`, while others read and write. */
  backup(path: string): Promise<void>
  close(): Promise<void>
}
