import type { SourceFolder } from './sourceFolder.ts'

/** Reads from `upper` what it has and from `lower` the rest; a folder that `upper` has hides the names of `lower`'s. */
export function overlayFolder(upper: SourceFolder, lower: SourceFolder): SourceFolder {
  const holder = (path: string) => (upper.has(path) ? upper : lower)
  return {
    has: (path) => upper.has(path) || lower.has(path),
    list: (path) => holder(path).list(path),
    text: (path) => holder(path).text(path),
    csv: (path) => holder(path).csv(path),
    json: (path, schema) => holder(path).json(path, schema),
    bytes: (path) => holder(path).bytes(path),
  }
}
