import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import * as v from 'valibot'

/** A CSV row by column name. A column that is absent reads as undefined, an empty one as ''. */
export type CsvRow = Record<string, string | undefined>

/** The folder of source files that the bundled data is built from (`KYOSO_SOURCES`). Reads only. */
export type SourceFolder = {
  has(path: string): boolean
  list(path: string): string[]
  text(path: string): string
  csv(path: string): CsvRow[]
  /** Parses JSON and refuses what does not have the shape the builder relies on. */
  json<T>(path: string, schema: v.GenericSchema<unknown, T>): T
  bytes(path: string): Uint8Array
}

export function sourceFolder(root: string): SourceFolder {
  const text = (path: string) => readFileSync(join(root, path), 'utf8').replace(/^\uFEFF/, '')
  return {
    has: (path) => existsSync(join(root, path)),
    list: (path) => readdirSync(join(root, path)).sort(),
    text,
    bytes: (path) => readFileSync(join(root, path)),
    csv(path) {
      const parsed = Papa.parse<CsvRow>(text(path), { header: true, skipEmptyLines: 'greedy' })
      return parsed.data
    },
    json(path, schema) {
      const parsed = v.safeParse(schema, JSON.parse(text(path)))
      if (!parsed.success) {
        const [issue] = parsed.issues
        throw new Error(`${path}: ${issue.message} at ${v.getDotPath(issue) ?? 'the top'}`)
      }
      return parsed.output
    },
  }
}
