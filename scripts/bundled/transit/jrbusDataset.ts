import type { Dataset } from '#geodata/schema/dataset.ts'
import type { Field } from '#geodata/schema/field.ts'
import type { TransitFeed } from '#geodata/schema/transit.ts'
import { nameFields, placeFields, provenanceFields } from '#geodata/themes/commonFields.ts'
import type { ThemeDefinition } from '#geodata/themes/theme.ts'
import { municipalityTitles } from '../placeTitles.ts'
import { publisherLabel } from '../publishers.ts'
import { jrbusSource } from './jrbusSource.ts'

type Titles = Pick<Dataset, 'id' | 'title' | 'description' | 'geometry'>

/** A dataset made from the JR bus feed: the theme's fields between the common ones, credit and licence of the feed. */
export function jrbusDataset(feed: TransitFeed, theme: ThemeDefinition, titles: Titles): Dataset {
  const source = jrbusSource(feed)
  const place = placeFields.filter(({ name }) => name === 'municipality' && titles.geometry === 'point')
  const codes: Record<string, Field['codes']> = {
    municipality: municipalityTitles,
    source: { [source.id]: publisherLabel(source) },
  }
  const fields = [...nameFields, ...theme.fields, ...place, ...provenanceFields]
  return {
    ...titles,
    theme: theme.id,
    fields: fields.map((field) => {
      const own = codes[field.name]
      return own ? { ...field, codes: own } : field
    }),
    titleField: 'name',
    licence: feed.licence,
    credit: feed.credit,
    sources: [source],
    audience: 'public',
  }
}
