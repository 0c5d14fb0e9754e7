import type { Localized } from '#geodata/schema/localized.ts'
import type { Severity, UserError } from '#geodata/schema/problem.ts'

/** Collects what is wrong with a feed. A mistake repeated on a thousand lines is told twenty times and then counted. */
export type GtfsReport = {
  /** `line` 0 is the file as a whole; `kind` tells mistakes of one sort, for counting. */
  add(severity: Severity, file: string, line: number, kind: string, message: Localized): void
  problems(): UserError[]
}

const toldPerKind = 20

export function makeReport(): GtfsReport {
  const told: UserError[] = []
  const counts = new Map<string, { file: string; severity: Severity; message: Localized; count: number }>()
  return {
    add(severity, file, line, kind, message) {
      const key = `${file} ${kind}`
      const seen = counts.get(key) ?? { file, severity, message, count: 0 }
      seen.count++
      counts.set(key, seen)
      if (seen.count <= toldPerKind) told.push({ path: line ? `${file}:${line}` : file, message, severity })
    },
    problems() {
      const untold = [...counts.values()].filter(({ count }) => count > toldPerKind)
      return [
        ...told,
        ...untold.map(({ file, severity, message, count }) => ({
          path: file,
          severity,
          message: {
            ja: `同じ種類の問題がほかに ${count - toldPerKind} 件あります（例: ${message.ja}）`,
            en: `${count - toldPerKind} more of the same kind (for example: ${message.en})`,
          },
        })),
      ]
    },
  }
}
