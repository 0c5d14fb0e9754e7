import type { Database } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import { type Sketch, sketchDataset, withLeftOut } from '#geodata/themes/sketchDataset.ts'
import { InvalidFeatures, NotAllowed } from '../../storeErrors.ts'
import { addColumns } from '../geopackage/datasetTable.ts'
import { boxOf, type DatasetRecord, definitionOf } from '../read/datasetQueries.ts'
import { createDataset } from './createDataset.ts'
import { fillIndexes, rebuildIndexes } from './indexFiller.ts'
import { redefine } from './redefine.ts'
import { refuseTooMany } from './refuseTooMany.ts'
import { writeSummary } from './summary.ts'

/** Up to this many rows the search follows a changed form in the same moment, beyond it afterwards. */
const searchedAtOnce = 5000

/** Makes the dataset of a sketch layer, or brings the one that is there to another title and form. Asked again, it changes nothing. */
export function putSketch(db: Database, sketch: Sketch): 'created' | 'changed' | 'same' {
  const find = () =>
    db.prepare<[string], DatasetRecord>('SELECT * FROM kyoso_dataset WHERE id = ?').get(sketch.id)
  const record = find()
  if (!record) {
    refuseTooMany(db, sketch.map)
    createDataset(db, sketchDataset(sketch), null)
    return 'created'
  }
  if (record.map !== sketch.map) throw new NotAllowed('this id is another map’s')
  const before = definitionOf(record)
  const dataset = sketchDataset({ ...sketch, form: withLeftOut(sketch.form, before.form ?? []) })
  if (JSON.stringify(dataset) === record.definition) return 'same'
  refuseOtherTypes(before, dataset)
  db.transaction(() => {
    const known = new Set(before.fields.map(({ name }) => name))
    addColumns(
      db,
      dataset,
      dataset.fields.filter(({ name }) => !known.has(name)),
    )
    redefine(db, before, dataset)
    writeSummary(db, dataset, record.revision + 1, new Date().toISOString(), {
      rows: record.feature_count,
      located: record.located_count,
      extent: boxOf(record),
    })
    if (searchedText(before) === searchedText(dataset)) return
    rebuildIndexes(db, dataset)
    if (record.feature_count > searchedAtOnce) return
    for (;;) {
      const now = find()
      if (!now || fillIndexes(db, now) === 'done') break
    }
  }).immediate()
  return 'changed'
}

/** What of a definition decides by which words its rows are found. */
const searchedText = ({ titleField, fields }: Dataset): string =>
  JSON.stringify([
    titleField,
    fields.filter(({ type, hidden }) => type === 'text' && !hidden).map(({ name, codes }) => [name, codes]),
  ])

/** A column keeps its type. */
function refuseOtherTypes(before: Dataset, dataset: Dataset): void {
  const types = new Map(before.fields.map(({ name, type }) => [name, type]))
  const changed = dataset.fields.find(({ name, type }) => types.has(name) && types.get(name) !== type)
  if (!changed) return
  throw invalid(`form.${changed.name}`, {
    ja: `「${changed.title.ja}」の答え方は、今ある答えと合わない種類に変えられません。新しい項目をつくってください。`,
    en: `“${changed.title.en}” cannot take answers of another type than those it has. Make a new field.`,
  })
}

const invalid = (path: string, message: Localized): InvalidFeatures =>
  new InvalidFeatures([{ path, message, severity: 'error' }])
