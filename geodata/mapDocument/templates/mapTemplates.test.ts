import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'valibot'
import { expect, test } from 'vitest'
import { featureLook } from '#geodata/cartography/featureLook.ts'
import { meetsConditions } from '#geodata/cartography/meetsConditions.ts'
import { styleLegend } from '#geodata/cartography/styleLegend.ts'
import { bundledDatasetSchema } from '#geodata/schema/bundledSchema.ts'
import { infoboxDefinitions } from '#geodata/schema/infobox/infoboxDefinitions.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import { readMapDocument } from '#geodata/schema/map/readMapDocument.ts'
import { markDefinitions } from '#geodata/schema/marks/marks.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { MapTemplate } from './mapTemplate.ts'
import { mapTemplates } from './mapTemplates.ts'

const folder = new URL('../../bundled/datasets/', import.meta.url)
const bundled = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => parse(bundledDatasetSchema, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
const datasets = bundled.map(({ dataset }) => dataset)

const make = (template: MapTemplate, language: 'ja' | 'en', there = datasets): MapDocument => {
  let count = 0
  const newId = (): string => {
    count += 1
    return `id${count}`
  }
  return template.make({ language, newId, datasets: there })
}

const each = mapTemplates.flatMap((template) =>
  (['ja', 'en'] as const).map((language) => ({ id: template.id, template, language })),
)

test.each(each)('$id in $language is a whole map that is read as it was made', ({ template, language }) => {
  const document = make(template, language)
  const { document: read, problems } = readMapDocument(document)
  expect(problems).toEqual([])
  expect(new Set(read.layers)).toEqual(new Set(document.layers))
  expect(new Set(read.styles)).toEqual(new Set(document.styles))
  expect(new Set(read.infobox)).toEqual(new Set(document.infobox))
  expect(new Set(read.pages)).toEqual(new Set(document.pages))
  expect(new Set(read.storyBlocks)).toEqual(new Set(document.storyBlocks))
  expect([read.schema, read.about, read.scene]).toEqual([document.schema, document.about, document.scene])
  expect(document.about.title).not.toBe('')
  for (const { mark, settings } of document.styles)
    expect(readSettings(markDefinitions[mark].settings, settings)).toEqual(settings)
})

test.each(mapTemplates)(
  'the layers of $id draw datasets that ship, by fields that these have',
  (template) => {
    const document = make(template, 'ja')
    const used = document.layers.filter(({ kind }) => kind === 'dataset')
    expect(used.length).toBeGreaterThan(3)
    for (const layer of used) {
      const found = bundled.find(({ dataset }) => dataset.id === layer.source)
      if (!found) throw new Error(`expected a bundled dataset ${layer.source}`)
      const names = found.dataset.fields.map(({ name }) => name)
      expect(names).toEqual(expect.arrayContaining(layer.filter.map(({ field }) => field)))
      expect(found.features.some(({ properties }) => meetsConditions(layer.filter, properties))).toBe(true)
      for (const block of document.infobox.filter((one) => one.layer === layer.id)) {
        const settings = readSettings(infoboxDefinitions[block.kind].settings, block.settings)
        expect(settings).toEqual(block.settings)
        const said = Object.values(settings).flatMap((value) =>
          typeof value === 'string' ? [...value.matchAll(/\{(\w+)\}/g)].map(([, name]) => name) : [],
        )
        const chosen = infoboxDefinitions[block.kind].settings.flatMap(({ kind, name }) => {
          const value = settings[name]
          return kind === 'fields' || kind === 'field' ? [value].flat().filter((one) => one !== '') : []
        })
        expect(names).toEqual(expect.arrayContaining([...said, ...chosen]))
      }
    }
  },
)

test.each(mapTemplates)('each colour that the legend of $id names is somewhere on the map', (template) => {
  const document = make(template, 'ja')
  for (const style of document.styles) {
    const layer = document.layers.find((one) => one.style === style.id)
    const found = bundled.find(({ dataset }) => dataset.id === layer?.source)
    if (!layer || !found) throw new Error(`expected a layer with the style ${style.title}`)
    const rows = found.features.filter(({ properties }) => meetsConditions(layer.filter, properties))
    const drawn = rows.map(({ properties }) => featureLook(style, properties, 'light').color)
    for (const entry of styleLegend(style, found.dataset))
      if (entry.kind === 'category' || entry.kind === 'class')
        expect(drawn, `${layer.source}: ${entry.title.ja}`).toContain(entry.color.light)
  }
})

test.each(mapTemplates)('$id is English in English', (template) => {
  const { about, layers, styles, infobox, pages, storyBlocks } = make(template, 'en')
  const texts = [
    about,
    layers.map(({ title }) => title),
    styles.map(({ title }) => title),
    infobox,
    pages,
    storyBlocks,
  ]
  expect(JSON.stringify(texts)).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u)
})

test.each(mapTemplates)('where the server has not these datasets, $id leaves them out', (template) => {
  const document = make(
    template,
    'ja',
    datasets.filter(({ id }) => id === 'stations'),
  )
  const kinds = document.layers.map(({ kind, source }) => (kind === 'dataset' ? source : kind))
  expect(kinds.filter((kind) => kind !== 'live')).toEqual(['group', 'stations'])
  expect(document.infobox).toEqual([])
  expect(readMapDocument(document).problems).toEqual([])
})

test.each(mapTemplates)('no infobox of $id repeats the name that stands above it', (template) => {
  for (const { settings } of make(template, 'ja').infobox) expect(settings.text).not.toBe('{name}')
})

test('an inquiry is told in six pages, whose layers and charts are those of the map', () => {
  const inquiry = mapTemplates.find(({ id }) => id === 'inquiry')
  if (!inquiry) throw new Error('expected the template of an inquiry')
  const document = make(inquiry, 'ja')
  expect(document.pages.map(({ title }) => title)).toEqual([
    '問い',
    '仮説',
    '調べたこと',
    '根拠',
    '考察',
    '出典',
  ])
  const sources = (ids: readonly string[] | null): (string | undefined)[] | undefined =>
    ids?.map((id) => document.layers.find((layer) => layer.id === id)?.source)
  expect(sources(document.pages[0]?.layers ?? null)).toEqual(['projects', 'municipalities', 'railways'])
  const chart = document.storyBlocks.find(({ kind }) => kind === 'chart')
  const drawn = document.layers.find(({ id }) => id === chart?.settings.layer)
  expect(drawn?.source).toBe('idle_facilities')
  const poor = make(
    inquiry,
    'ja',
    datasets.filter(({ id }) => id === 'stations'),
  )
  expect(poor.pages).toHaveLength(6)
  expect(poor.storyBlocks.some(({ kind }) => kind === 'chart')).toBe(false)
})
