import * as v from 'valibot'
import { faultOf, Problem } from '#api/http/problem.ts'
import { datasetDefinition } from '#api/http/schemas/dataset.ts'
import { propertyValue } from '#api/http/schemas/field.ts'
import { geometry } from '#api/http/schemas/geometry.ts'
import { localized } from '#api/http/schemas/localized.ts'
import { cleanPicture } from '#api/pictures/cleanPicture.ts'
import { type Asset, largestDocument, type Picture } from '#api/store/mapStore.ts'
import { mostRows } from '#api/store/rowEdit.ts'
import { type OpenZip, openZip, UnreadableZip } from '#api/zip/openZip.ts'
import { mostResultRows } from '#geodata/analysis/analysis.ts'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { FormField } from '#geodata/schema/form/formField.ts'
import { readForm } from '#geodata/schema/form/readForm.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import { ARCHIVE_FORMAT, ARCHIVE_VERSION } from '#geodata/schema/map/mapArchive.ts'
import type { MapVersion } from '#geodata/schema/map/mapSummary.ts'

/** Of one archive: pictures, versions and sketches, and what all of it takes unpacked. */
const limits = { files: 10_000, bytes: 300_000_000 }
const [largestSketch, largestManifest, mostPixels] = [80_000_000, 5_000_000, 100_000_000]

const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/))
const analysisId = v.pipe(v.string(), v.regex(/^analysis_[a-z0-9]{12}$/))
const sketchId = v.pipe(v.string(), v.regex(/^sketch_[a-z0-9]{12}$/))
const shortText = v.pipe(v.string(), v.maxLength(300))
const instant = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check((text) => !Number.isNaN(Date.parse(text))),
)

const manifest = v.object({
  format: v.literal(ARCHIVE_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sketches: v.pipe(v.array(sketchId), v.maxLength(200)),
  analyses: v.optional(v.pipe(v.array(analysisId), v.maxLength(200)), []),
  versions: v.pipe(
    v.array(v.object({ id: uuid, name: shortText, createdAt: instant, author: shortText })),
    v.maxLength(1000),
  ),
  pictures: v.pipe(v.array(v.object({ id: uuid, name: shortText, type: shortText })), v.maxLength(9000)),
  thumbnail: v.nullable(shortText),
})

const row = v.object({
  type: v.literal('Feature'),
  id: uuid,
  geometry: v.nullable(geometry),
  properties: v.record(v.string(), propertyValue),
})
const sketch = v.object({
  title: localized,
  form: v.array(v.unknown()),
  rows: v.pipe(v.array(row), v.maxLength(mostRows)),
})

const analysis = v.object({
  definition: datasetDefinition,
  rows: v.pipe(v.array(row), v.maxLength(mostResultRows)),
})

type Row = v.InferOutput<typeof row>

export type Archive = {
  state: Uint8Array
  versions: (MapVersion & { state: Uint8Array })[]
  sketches: { id: string; title: Localized; form: FormField[]; rows: Row[] }[]
  analyses: { id: string; definition: Dataset; rows: Row[] }[]
  assets: Asset[]
  thumbnail: Picture | null
}

/** What an archive holds, all of it looked at. Throws a `Problem` whose sentence says what is wrong with it. */
export async function readArchive(bytes: Uint8Array<ArrayBuffer>): Promise<Archive> {
  try {
    return await contentsOf(openZip(bytes, limits))
  } catch (error) {
    if (error instanceof UnreadableZip) throw invalid(error.sentence)
    throw error
  }
}

async function contentsOf(zip: OpenZip): Promise<Archive> {
  if (!zip.paths.includes('manifest.json')) throw invalid(noArchive)
  const plain = await readJson(zip, 'manifest.json', largestManifest)
  const listed = v.safeParse(manifest, plain)
  if (!listed.success) throw invalid(noArchive)
  if (listed.output.version > ARCHIVE_VERSION) throw invalid(newer)
  const sketches: Archive['sketches'] = []
  for (const id of new Set(listed.output.sketches)) sketches.push(await sketchOf(zip, id))
  const analyses: Archive['analyses'] = []
  for (const id of new Set(listed.output.analyses)) analyses.push(await analysisOf(zip, id))
  const versions: Archive['versions'] = []
  for (const version of listed.output.versions)
    versions.push({ ...version, state: await fileOf(zip, `versions/${version.id}.yjs`, largestDocument) })
  const assets: Asset[] = []
  for (const { id, name } of listed.output.pictures)
    assets.push({ id, name, ...(await pictureOf(zip, `pictures/${id}`, name)) })
  return {
    state: await fileOf(zip, 'document.yjs', largestDocument),
    versions,
    sketches,
    analyses,
    assets,
    thumbnail: listed.output.thumbnail === null ? null : await pictureOf(zip, 'thumbnail', 'thumbnail'),
  }
}

async function sketchOf(zip: OpenZip, id: string): Promise<Archive['sketches'][number]> {
  const path = `sketches/${id}.json`
  const read = v.safeParse(sketch, await readJson(zip, path, largestSketch))
  if (!read.success) {
    const [issue] = read.issues
    throw invalid(badPart(`${path} ${v.getDotPath(issue) ?? ''}`.trim()))
  }
  const { form, problems } = readForm(read.output.form)
  const [problem] = problems
  if (problem) throw invalid(problem.message)
  const { rows } = read.output
  if (new Set(rows.map((each) => each.id)).size < rows.length) throw invalid(badPart(path))
  return { id, title: read.output.title, form, rows }
}

async function analysisOf(zip: OpenZip, id: string): Promise<Archive['analyses'][number]> {
  const path = `analyses/${id}.json`
  const read = v.safeParse(analysis, await readJson(zip, path, largestSketch))
  if (!read.success) {
    const [issue] = read.issues
    throw invalid(badPart(`${path} ${v.getDotPath(issue) ?? ''}`.trim()))
  }
  const { definition, rows } = read.output
  const isResult = definition.theme === 'analysis' && definition.recipe && !definition.form
  if (!isResult || new Set(rows.map((each) => each.id)).size < rows.length) throw invalid(badPart(path))
  return { id, definition, rows }
}

/** By what is in it, whatever it is called; without what it tells of who took it. */
async function pictureOf(zip: OpenZip, path: string, name: string): Promise<Picture> {
  const picture = cleanPicture(await fileOf(zip, path, largestDocument))
  if (!picture || picture.width * picture.height > mostPixels) throw invalid(badPicture(name || path))
  return { type: picture.type, bytes: picture.bytes }
}

async function readJson(zip: OpenZip, path: string, most: number): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await fileOf(zip, path, most)))
  } catch (error) {
    if (error instanceof Problem || error instanceof UnreadableZip) throw error
    throw invalid(badPart(path))
  }
}

async function fileOf(zip: OpenZip, path: string, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const file = await zip.read(path)
  if (!file || file.length > most) throw invalid(badPart(path))
  return file
}

export const invalid = (sentence: Localized): Problem =>
  new Problem('invalid-archive', sentence, { errors: [faultOf('body', sentence)] })

const noArchive = {
  ja: 'これは共創マップのアーカイブではありません。「アーカイブを保存」で保存した .kyoso.zip を選んでください。',
  en: 'This is no archive of Kyoso Map. Choose a .kyoso.zip as “Save the archive” makes it.',
}
const newer = {
  ja: 'このアーカイブは、もっと新しい共創マップで作られています。こちらを新しくしてから読み込んでください。',
  en: 'This archive was made by a newer Kyoso Map. Update this one first.',
}
export const badPart = (path: string) => ({
  ja: `アーカイブの中の「${path}」を読めないので、読み込みませんでした。`,
  en: `“${path}” in the archive cannot be read: nothing was imported.`,
})
const badPicture = (name: string) => ({
  ja: `アーカイブの中の画像「${name}」は、PNG・JPEG・WebP・GIF として読めません。読み込みませんでした。`,
  en: `The picture “${name}” in the archive is no readable PNG, JPEG, WebP or GIF: nothing was imported.`,
})
