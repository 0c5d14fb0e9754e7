import type { BundledDataset } from '#geodata/schema/bundled.ts'
import type { Dataset, DatasetSummary } from '#geodata/schema/dataset.ts'
import type { NewFeature, StoredFeature } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import { checkGeometry, fitsField } from './checkFeature.ts'
import type { Store, Viewer } from './store.ts'

const product: Viewer = { kind: 'system' }

/** Who the history names for rows that came with the program. */
export const bundledAuthor = 'bundled'

/**
 * Brings a dataset to what the bundle has, row by row by their uid, in one swap: what only the bundle ever touched becomes as the
 * bundle has it, or goes; what people changed, added or deleted stays as they left it. Answers how many rows those are.
 */
export async function refreshDataset(
  store: Store,
  present: DatasetSummary,
  { dataset, features }: BundledDataset,
): Promise<number> {
  // Any version, not the last: a new definition of the dataset may have made one more of what people wrote.
  const isTouched = async (uid: string): Promise<boolean> =>
    (await store.history(product, dataset.id, uid)).some(({ author }) => author !== bundledAuthor)
  const current = new Map<string, StoredFeature>()
  const touched = new Map<string, NewFeature>()
  for (const feature of await allFeatures(store, dataset.id)) {
    current.set(feature.uid, feature)
    if (await isTouched(feature.uid)) touched.set(feature.uid, fitted(dataset, feature))
  }
  let kept = touched.size
  const rows: NewFeature[] = []
  for (const feature of features) {
    const own = touched.get(feature.uid)
    touched.delete(feature.uid)
    if (own) rows.push(own)
    else if (current.has(feature.uid) || !(await isTouched(feature.uid))) rows.push(feature)
    else kept += 1
  }
  rows.push(...touched.values())
  if (!sameDefinition(present, dataset) || !sameRows(dataset, current, rows)) {
    await store.load(product, dataset.id, bundledAuthor, rows, dataset)
  }
  return kept
}

async function allFeatures(store: Store, id: string): Promise<StoredFeature[]> {
  const all: StoredFeature[] = []
  let after = 0
  for (;;) {
    const { features, next } = await store.features(product, id, { limit: 10_000, after })
    all.push(...features)
    if (next === undefined) return all
    after = next
  }
}

/** What of a row there is room for in the dataset as it is to be. */
function fitted(dataset: Dataset, { uid, geometry, properties }: StoredFeature): NewFeature {
  const room: Properties = {}
  for (const field of dataset.fields) {
    const value = properties[field.name] ?? null
    if (value !== null && fitsField(field, value)) room[field.name] = value
  }
  return { uid, geometry: checkGeometry(dataset, geometry).length === 0 ? geometry : null, properties: room }
}

/** Who may see a dataset is not the bundle's to say once it is there. */
function sameDefinition(present: Dataset, dataset: Dataset): boolean {
  const { audience } = present
  const { id, theme, title, description, geometry, fields, titleField, licence, credit, sources } = present
  const own = {
    id,
    theme,
    title,
    description,
    geometry,
    fields,
    titleField,
    licence,
    credit,
    sources,
    audience,
  }
  return inOrder(own) === inOrder({ ...dataset, audience })
}

const inOrder = (dataset: Dataset): string =>
  JSON.stringify(Object.entries(dataset).toSorted(([a], [b]) => (a < b ? -1 : 1)))

function sameRows(dataset: Dataset, current: Map<string, StoredFeature>, rows: NewFeature[]): boolean {
  return (
    rows.length === current.size &&
    rows.every((row) => {
      const known = current.get(row.uid)
      return known !== undefined && content(dataset, known) === content(dataset, row)
    })
  )
}

/** A collection of one line or area is read back as that one. */
function content(dataset: Dataset, { geometry, properties }: NewFeature): string {
  const isOne = geometry?.type === 'MultiLineString' || geometry?.type === 'MultiPolygon'
  const parts =
    geometry === null || geometry.type === 'GeometryCollection'
      ? geometry
      : isOne && geometry.coordinates.length === 1
        ? geometry.coordinates[0]
        : geometry.coordinates
  return JSON.stringify([parts, dataset.fields.map((field) => properties[field.name] ?? null)])
}
