import type { Dataset } from '#geodata/schema/dataset.ts'
import type { UserError } from '#geodata/schema/problem.ts'

const nounPattern = /^[a-z][a-z0-9_]{0,59}$/
/** Taken by GeoPackage, SQLite and the store itself. */
const reservedTables = /^(gpkg|rtree|sqlite|kyoso|gtfs|staging|guard|idx)_/
const reservedColumns = new Set(['fid', 'geom', 'uid', 'version', 'rowid', 'oid'])

/** SQLite passes 1,000 arguments to a function; the history writes a name and a value for each field. */
const maximumFields = 400

const error = (path: string, ja: string, en: string): UserError => ({
  path,
  message: { ja, en },
  severity: 'error',
})

/** Faults that would keep a dataset from being a table. */
export function checkDataset(dataset: Dataset): UserError[] {
  const errors: UserError[] = []
  if (!nounPattern.test(dataset.id) || reservedTables.test(dataset.id)) {
    errors.push(
      error(
        'id',
        `データセットの名前に使えません: ${dataset.id}`,
        `expected lower_snake_case, found "${dataset.id}"`,
      ),
    )
  }
  if (dataset.fields.length > maximumFields) {
    const found = dataset.fields.length
    errors.push(
      error(
        'fields',
        `項目は${maximumFields}までです（${found}あります）`,
        `expected up to ${maximumFields} fields, found ${found}`,
      ),
    )
  }
  const seen = new Set<string>()
  for (const { name } of dataset.fields) {
    if (!nounPattern.test(name) || reservedColumns.has(name)) {
      errors.push(
        error(
          `fields/${name}`,
          `項目の名前に使えません: ${name}`,
          `expected lower_snake_case, found "${name}"`,
        ),
      )
    }
    if (seen.has(name)) {
      errors.push(
        error(
          `fields/${name}`,
          `同じ名前の項目があります: ${name}`,
          `expected distinct names, found "${name}" twice`,
        ),
      )
    }
    seen.add(name)
  }
  if (!seen.has(dataset.titleField)) {
    errors.push(
      error(
        'titleField',
        `見出しの項目がありません: ${dataset.titleField}`,
        `there is no field "${dataset.titleField}"`,
      ),
    )
  }
  return errors
}
