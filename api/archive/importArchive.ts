import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { checkDataset } from '#api/store/checkDataset.ts'
import { checkGeometry, checkProperties, checkUid } from '#api/store/checkFeature.ts'
import { checkRow } from '#api/store/checkRow.ts'
import type { MapStore } from '#api/store/mapStore.ts'
import type { Member, Store } from '#api/store/store.ts'
import { InvalidUpdate } from '#api/store/storeErrors.ts'
import { applyChanges, readMapDoc } from '#geodata/mapDocument/mapDoc.ts'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { NewFeature } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import type { MapChange } from '#geodata/schema/map/mapEdit.ts'
import type { RecipeInput } from '#geodata/schema/recipe.ts'
import { sketchRowFields } from '#geodata/themes/sketch.ts'
import { sketchDataset } from '#geodata/themes/sketchDataset.ts'
import { type Archive, badPart, invalid } from './readArchive.ts'

type Import = { store: Store; maps: MapStore; member: Member; map: string; archive: Archive }

const system = { kind: 'system' } as const

/**
 * A new map of what an archive holds. Its data come first and the map last, at once with all that is its own: an import that is
 * broken off leaves no half map, and can be sent again.
 */
export async function importArchive({ store, maps, member, map, archive }: Import): Promise<void> {
  const { sketches, analyses, versions, assets, thumbnail } = archive
  const owner: Member = { ...member, maps: { ...member.maps, [map]: 'owner' } }
  const names = new Map<string, string>()
  const checked = sketches.map((sketch) => ({ sketch, rows: checkedRows(map, sketch) }))
  const results = analyses.map((each) => checkedResult(map, each))
  for (const { id } of [...sketches, ...analyses]) names.set(id, await freeId(store, map, id))
  const state = renamed(archive.state, names)
  const states = versions.map((version) => ({ ...version, state: renamed(version.state, names) }))
  for (const { sketch, rows } of checked) {
    const id = names.get(sketch.id) ?? sketch.id
    await store.putSketch(owner, { id, map, title: sketch.title, form: sketch.form })
    await store.load(system, id, member.id, rows)
  }
  for (const { dataset, rows } of results)
    await store.putAnalysis(owner, { ...dataset, ...namesIn(dataset, names) }, rows)
  await maps.importMap(member, { id: map, state, versions: states, assets, thumbnail })
}

/** As it was called, unless this server has another map's data under that id: then always the same one of this map. */
async function freeId(store: Store, map: string, id: string): Promise<string> {
  const taken = await store.dataset(system, id)
  if (!taken || taken.map === map) return id
  const digest = createHash('sha256').update(`${map} ${id}`).digest()
  return `${id.split('_', 1)[0]}_${[...digest.subarray(0, 12)].map((byte) => (byte % 36).toString(36)).join('')}`
}

/** The document with its layers drawing from datasets under other names. */
function renamed(state: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  if ([...names].every(([before, after]) => before === after)) return state
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, state)
  } catch {
    throw new InvalidUpdate('unreadable')
  }
  const changes = readMapDoc(doc).document.layers.flatMap(({ id, source }): MapChange[] => {
    const next = names.get(source)
    return next === undefined || next === source
      ? []
      : [{ kind: 'change', collection: 'layers', id, values: { source: next } }]
  })
  applyChanges(doc, changes, null)
  return Y.encodeStateAsUpdate(doc)
}

/** How it is called here, and how what it was made from is. */
function namesIn(
  { id, recipe }: Dataset,
  names: ReadonlyMap<string, string>,
): Pick<Dataset, 'id' | 'recipe'> {
  const named = <Input extends RecipeInput>(input: Input): Input => ({
    ...input,
    dataset: names.get(input.dataset) ?? input.dataset,
  })
  return {
    id: names.get(id) ?? id,
    ...(recipe && {
      recipe: { ...recipe, layer: named(recipe.layer), other: recipe.other && named(recipe.other) },
    }),
  }
}

function checkedResult(
  map: string,
  { id, definition, rows }: Archive['analyses'][number],
): { dataset: Dataset & { map: string }; rows: NewFeature[] } {
  const dataset = { ...definition, id, map, audience: 'map' as const }
  const [wrong] = checkDataset(dataset)
  if (wrong) throw invalid(badPart(`analyses/${id}.json ${wrong.path}`))
  const checked = rows.map(({ id: uid, geometry, properties }, index): NewFeature => {
    const faults = [
      ...checkUid(uid),
      ...checkProperties(dataset, properties),
      ...checkGeometry(dataset, geometry),
    ]
    const [fault] = faults
    if (fault) throw invalid(badPart(`analyses/${id}.json rows.${index}.${fault.path}`))
    return { uid, geometry, properties }
  })
  return { dataset, rows: checked }
}

const serverFields = new Set(sketchRowFields.map(({ name }) => name))

/** As strict as for a row that somebody draws; what the server wrote on it is taken as it was. */
function checkedRows(map: string, { id, title, form, rows }: Archive['sketches'][number]): NewFeature[] {
  const dataset = sketchDataset({ id, map, title, form })
  const known = new Set(dataset.fields.map(({ name }) => name))
  return rows.map(({ id: uid, geometry, properties }, index) => {
    // what a newer program wrote beside it is left out
    const kept = Object.entries(properties).filter(([name]) => known.has(name))
    const answers: Properties = Object.fromEntries(kept.filter(([name]) => !serverFields.has(name)))
    const [fault] = [...checkUid(uid), ...checkRow(dataset, { geometry, properties: answers })]
    if (fault) throw invalid(badPart(`sketches/${id}.json rows.${index}.${fault.path}`))
    return { uid, geometry, properties: Object.fromEntries(kept) }
  })
}
