import type { Database } from 'better-sqlite3'
import type { Dataset, GeometryKind } from '#geodata/schema/dataset.ts'
import type { Field, FieldType } from '#geodata/schema/field.ts'
import { quote } from './quote.ts'
import { rtreeTriggers } from './rtreeTriggers.ts'
import { guardTable } from './writeGuard.ts'

const columnTypes: Record<FieldType, string> = {
  text: 'TEXT',
  integer: 'INTEGER',
  real: 'REAL',
  boolean: 'BOOLEAN',
  date: 'DATE',
}

/** A GeoPackage column has one type: lines and areas are kept as collections, a collection of one is read back as single. So are those of a mixed column. */
const geometryTypes: Record<Exclude<GeometryKind, 'none'>, string> = {
  point: 'POINT',
  line: 'MULTILINESTRING',
  polygon: 'MULTIPOLYGON',
  mixed: 'GEOMETRY',
}

/** The table itself, without triggers: also the shape of a staging table. */
export function createRowTable(db: Database, table: string, dataset: Dataset): void {
  const columns = [
    'fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL',
    ...(dataset.geometry === 'none' ? [] : [`geom ${geometryTypes[dataset.geometry]}`]),
    'uid TEXT NOT NULL',
    'version INTEGER NOT NULL DEFAULT 1',
    ...dataset.fields.map((field) => `${quote(field.name)} ${columnTypes[field.type]}`),
  ]
  db.exec(`CREATE TABLE ${quote(table)} (${columns.join(', ')})`)
}

/** New columns, empty in the rows that are there. */
export function addColumns(db: Database, { id }: Dataset, fields: Field[]): void {
  for (const { name, type } of fields) {
    db.exec(`ALTER TABLE ${quote(id)} ADD COLUMN ${quote(name)} ${columnTypes[type]}`)
  }
}

/** Finds rows by their uid and keeps one from standing twice. */
export function createUidIndex(db: Database, table: string): void {
  const name = quote(`idx_${table.replace(/^staging_/, '')}_uid`)
  db.exec(`CREATE UNIQUE INDEX ${name} ON ${quote(table)} (uid)`)
}

/** An empty R*Tree with its triggers, and the guards. The R*Tree is announced to QGIS once it holds every row. */
export function dressRowTable(db: Database, dataset: Dataset): void {
  const { id } = dataset
  if (dataset.geometry !== 'none') {
    db.exec(`CREATE VIRTUAL TABLE ${quote(`rtree_${id}_geom`)} USING rtree(id, minx, maxx, miny, maxy)`)
    for (const trigger of rtreeTriggers(id, 'geom', 'fid')) db.exec(trigger)
  }
  guardTable(db, id)
}

/** Rows in the GeoPackage's own tables: what QGIS shows as layer names, column titles and code lists. */
export function registerDataset(db: Database, dataset: Dataset): void {
  const spatial = dataset.geometry !== 'none'
  const taken = db
    .prepare<[string], number>('SELECT count(*) FROM gpkg_contents WHERE identifier = ?')
    .pluck()
    .get(dataset.title.ja)
  db.prepare(
    `INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
     VALUES (@id, @type, @identifier, @description, @srs)`,
  ).run({
    id: dataset.id,
    type: spatial ? 'features' : 'attributes',
    identifier: taken ? `${dataset.title.ja} (${dataset.id})` : dataset.title.ja,
    description: `${dataset.description.ja} ${dataset.credit}`.trim(),
    srs: spatial ? 4326 : null,
  })
  if (dataset.geometry !== 'none') {
    db.prepare('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, 4326, 0, 0)').run(
      dataset.id,
      'geom',
      geometryTypes[dataset.geometry],
    )
  }
  registerColumns(db, dataset)
  const source = db.prepare(
    `INSERT INTO kyoso_sources (dataset, source, title, url, licence, credit, as_of)
     VALUES (@dataset, @id, @title, @url, @licence, @credit, @asOf)`,
  )
  for (const each of dataset.sources) {
    source.run({
      dataset: dataset.id,
      id: each.id,
      title: each.title.ja,
      url: each.url ?? null,
      licence: each.licence,
      credit: each.credit,
      asOf: each.asOf ?? null,
    })
  }
}

/** The other way round; the table itself stays. */
export function unregisterDataset(db: Database, dataset: Dataset): void {
  const constraint = db.prepare('DELETE FROM gpkg_data_column_constraints WHERE constraint_name = ?')
  for (const field of dataset.fields) constraint.run(constraintName(dataset, field))
  for (const table of ['gpkg_data_columns', 'gpkg_geometry_columns', 'gpkg_contents']) {
    db.prepare(`DELETE FROM ${table} WHERE table_name = ?`).run(dataset.id)
  }
  db.prepare('DELETE FROM kyoso_sources WHERE dataset = ?').run(dataset.id)
}

const constraintName = (dataset: Dataset, field: Field): string => `${dataset.id}_${field.name}`

function registerColumns(db: Database, dataset: Dataset): void {
  const column = db.prepare(
    `INSERT INTO gpkg_data_columns (table_name, column_name, name, title, description, constraint_name)
     VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const code = db.prepare(
    `INSERT INTO gpkg_data_column_constraints (constraint_name, constraint_type, value, description)
     VALUES (?, 'enum', ?, ?)`,
  )
  const taken = new Set<string>()
  for (const field of dataset.fields) {
    // QGIS shows `name` as the column's alias; it must be unique in the table.
    const alias = taken.has(field.title.ja) ? `${field.title.ja} (${field.name})` : field.title.ja
    taken.add(alias)
    const constraint = field.codes ? constraintName(dataset, field) : null
    column.run(dataset.id, field.name, alias, field.title.ja, field.unit?.ja ?? null, constraint)
    for (const [value, title] of Object.entries(field.codes ?? {})) code.run(constraint, value, title.ja)
  }
}
