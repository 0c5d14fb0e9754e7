import type { Geometry, Position } from 'geojson'
import type { BundledDataset } from '#geodata/schema/bundled.ts'
import type { Dataset, GeometryKind, Source, Theme } from '#geodata/schema/dataset.ts'
import type { NewFeature } from '#geodata/schema/feature.ts'
import type { Field, Properties } from '#geodata/schema/field.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import {
  englishNameBasisField,
  nameFields,
  placeFields,
  provenanceFields,
} from '#geodata/themes/commonFields.ts'
import { themeDefinitions } from '#geodata/themes/themes.ts'
import { featureUid } from './featureUid.ts'
import { areaTitles, municipalityTitles } from './placeTitles.ts'
import { type PublisherId, publisherLabel, publishers } from './publishers.ts'

export type DatasetDraft = {
  id: string
  theme: Theme
  title: Localized
  description: Localized
  geometry: GeometryKind
  publishers: PublisherId[]
  /** Left out: the names of fields that no record of this dataset can have. */
  without?: string[]
  /** Decimals of the coordinates; 6 is a tenth of a metre. */
  decimals?: number
  records: RecordDraft[]
}

/** `properties` may leave out what is unknown: it is stored as null. */
export type RecordDraft = {
  sourceId: string
  geometry: Geometry | null
  properties: Properties & { source: PublisherId; precision: string }
}

/** A dataset as it ships: fields of its theme between the common ones, every record complete, in the order given. */
export function bundledDataset(draft: DatasetDraft): BundledDataset {
  const sources: Source[] = draft.publishers.map((id) => publishers[id])
  const fields = datasetFields(draft, sources)
  const dataset: Dataset = {
    id: draft.id,
    theme: draft.theme,
    title: draft.title,
    description: draft.description,
    geometry: draft.geometry,
    fields,
    titleField: 'name',
    licence: distinct(sources.map(({ licence }) => licence)).join(' / '),
    credit: distinct(sources.map(({ credit }) => credit)).join(' / '),
    sources,
    audience: 'public',
  }
  const decimals = draft.decimals ?? 6
  return { dataset, features: draft.records.map((record) => feature(dataset, record, decimals)) }
}

function datasetFields({ theme, without = [], records }: DatasetDraft, sources: Source[]): Field[] {
  const codes: Record<string, Field['codes']> = {
    municipality: usedTitles(records, 'municipality', municipalityTitles),
    area: usedTitles(records, 'area', areaTitles),
    source: Object.fromEntries(sources.map((source) => [source.id, publisherLabel(source)])),
  }
  const basis = records.some(({ properties }) => properties.name_en_basis) ? [englishNameBasisField] : []
  return [...nameFields, ...basis, ...themeDefinitions[theme].fields, ...placeFields, ...provenanceFields]
    .filter(({ name }) => !without.includes(name))
    .map((field) => {
      const own = codes[field.name]
      return own ? { ...field, codes: own } : field
    })
}

/** Only the names that occur, in the order of the list; a name without a title has no English and is refused. */
function usedTitles(
  records: RecordDraft[],
  name: string,
  titles: Record<string, Localized>,
): Record<string, Localized> {
  const used = new Set(
    records.map(({ properties }) => properties[name]).filter((value) => typeof value === 'string'),
  )
  const untitled = [...used].filter((value) => !(value in titles))
  if (untitled.length > 0) throw new Error(`placeTitles has no ${name} ${untitled.join(', ')}`)
  return Object.fromEntries(Object.entries(titles).filter(([value]) => used.has(value)))
}

function feature(
  dataset: Dataset,
  { sourceId, geometry, properties }: RecordDraft,
  decimals: number,
): NewFeature {
  const names = dataset.fields.map(({ name }) => name)
  const strange = Object.keys(properties).filter((name) => !names.includes(name))
  if (strange.length > 0)
    throw new Error(`${dataset.id}: ${sourceId} has properties without a field: ${strange.join(', ')}`)
  return {
    uid: featureUid(dataset.id, sourceId),
    geometry: geometry && roundGeometry(geometry, decimals),
    properties: Object.fromEntries(names.map((name) => [name, properties[name] ?? null])),
  }
}

function roundGeometry(geometry: Geometry, decimals: number): Geometry {
  const round = (position: Position) => position.map((value) => Number(value.toFixed(decimals)))
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: round(geometry.coordinates) }
    case 'LineString':
      return { type: 'LineString', coordinates: geometry.coordinates.map(round) }
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: geometry.coordinates.map((line) => line.map(round)) }
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(round))),
      }
    default:
      throw new Error(`bundled data holds no ${geometry.type}`)
  }
}

const distinct = (values: string[]) => [...new Set(values)]
