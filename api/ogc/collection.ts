import * as v from 'valibot'
import { bbox } from '#api/http/schemas/dataset.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { Language, Localized } from '#geodata/schema/localized.ts'
import { crs84, type Link, linkSchema, mediaTypes, ogcHref } from './link.ts'

export const collectionSchema = v.strictObject({
  id: v.string(),
  title: v.string(),
  description: v.string(),
  attribution: v.string(),
  itemType: v.literal('feature'),
  crs: v.array(v.string()),
  extent: v.optional(v.strictObject({ spatial: v.strictObject({ bbox: v.array(bbox), crs: v.string() }) })),
  links: v.array(linkSchema),
})

const titles = {
  self: { ja: 'このデータセット', en: 'This dataset' },
  items: { ja: '地物', en: 'Features' },
  source: { ja: '出典', en: 'Source' },
  tiles: { ja: 'ベクトルタイル（TileJSON）', en: 'Vector tiles (TileJSON)' },
} satisfies Record<string, Localized>

/** A dataset as an OGC API collection. */
export function collection(
  dataset: DatasetSummary,
  origin: string,
  language: Language,
): v.InferOutput<typeof collectionSchema> {
  return {
    id: dataset.id,
    title: dataset.title[language],
    description: dataset.description[language],
    attribution: dataset.credit,
    itemType: 'feature',
    crs: [crs84],
    ...(dataset.bbox && { extent: { spatial: { bbox: [dataset.bbox], crs: crs84 } } }),
    links: collectionLinks(dataset, origin, language),
  }
}

function collectionLinks(dataset: DatasetSummary, origin: string, language: Language): Link[] {
  const own = `/collections/${encodeURIComponent(dataset.id)}`
  return [
    { rel: 'self', type: mediaTypes.json, href: ogcHref(origin, own), title: titles.self[language] },
    {
      rel: 'alternate',
      type: mediaTypes.html,
      href: ogcHref(origin, own, { f: 'html' }),
      title: titles.self[language],
    },
    {
      rel: 'items',
      type: mediaTypes.geojson,
      href: ogcHref(origin, `${own}/items`),
      title: titles.items[language],
    },
    {
      rel: 'items',
      type: mediaTypes.html,
      href: ogcHref(origin, `${own}/items`, { f: 'html' }),
      title: titles.items[language],
    },
    {
      rel: 'describedby',
      type: mediaTypes.json,
      href: new URL(`/tiles/${encodeURIComponent(dataset.id)}/tilejson.json`, origin).href,
      title: titles.tiles[language],
    },
    ...dataset.sources.flatMap(({ url, title }): Link[] =>
      url ? [{ rel: 'via', href: url, title: `${titles.source[language]}: ${title[language]}` }] : [],
    ),
  ]
}
