import * as v from 'valibot'
import { datasetOf, isPublic } from '#api/http/datasetOf.ts'
import { endpoint, json } from '#api/http/endpoint.ts'
import { escapeHtml } from '#api/http/escapeHtml.ts'
import { groups } from '#api/http/groups.ts'
import { pathPart } from '#api/http/parameters.ts'
import { bbox } from '#api/http/schemas/dataset.ts'
import { finestZoom } from '#geodata/formats/mvt/tileFrame.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { Field } from '#geodata/schema/field.ts'
import type { Language } from '#geodata/schema/localized.ts'

const tileJsonSchema = v.strictObject({
  tilejson: v.literal('3.0.0'),
  name: v.string(),
  description: v.string(),
  version: v.string(),
  attribution: v.string(),
  scheme: v.literal('xyz'),
  tiles: v.array(v.string()),
  minzoom: v.number(),
  maxzoom: v.number(),
  bounds: v.optional(bbox),
  vector_layers: v.array(
    v.strictObject({
      id: v.string(),
      description: v.string(),
      minzoom: v.number(),
      maxzoom: v.number(),
      fields: v.record(v.string(), v.string()),
    }),
  ),
})

export const tileJson = endpoint({
  id: 'getTileJson',
  method: 'GET',
  path: '/tiles/{dataset}/tilejson.json',
  group: groups.tiles,
  summary: { ja: 'タイルの説明（TileJSON 3.0）', en: 'What the tiles are (TileJSON 3.0)' },
  params: { dataset: pathPart({ ja: 'データセットの id。', en: 'Id of the dataset.' }, 'venues') },
  query: {},
  forms: [{ name: 'json', type: 'application/json', schema: tileJsonSchema, localized: true }],
  problems: ['unknown-dataset'],
  async handle({ store, viewer, params, url, language }) {
    const dataset = await datasetOf(store, viewer, params.dataset)
    return json(describe(dataset, url.origin, language), {}, { shared: isPublic(dataset) })
  },
})

function describe(
  dataset: DatasetSummary,
  origin: string,
  language: Language,
): v.InferOutput<typeof tileJsonSchema> {
  const zooms = { minzoom: 0, maxzoom: finestZoom }
  const description = dataset.description[language]
  const fields = dataset.fields
    .filter((field) => !field.hidden)
    .map((field) => [field.name, `${field.title[language]} (${typeNames[field.type]})`] as const)
  return {
    tilejson: '3.0.0',
    name: dataset.title[language],
    description,
    version: `1.0.${dataset.revision}`,
    // Clients put this into their page as HTML.
    attribution: escapeHtml(dataset.credit),
    scheme: 'xyz',
    tiles: [`${origin}/tiles/${dataset.id}/{z}/{x}/{y}.mvt?v=${dataset.revision}`],
    ...zooms,
    ...(dataset.bbox && { bounds: dataset.bbox }),
    vector_layers: [{ id: dataset.id, description, ...zooms, fields: Object.fromEntries(fields) }],
  }
}

const typeNames: Record<Field['type'], string> = {
  text: 'String',
  integer: 'Number',
  real: 'Number',
  boolean: 'Boolean',
  date: 'String',
}
