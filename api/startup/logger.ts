import type { Log } from '#api/middleware/requestLog.ts'
import { type LogLevel, logLevels } from './settings.ts'

/** Log lines as JSON, one per line, down to the wished level; none when it is off. */
export function logger(level: LogLevel, write: (line: string) => void): Log | undefined {
  if (level === 'off') return undefined
  const rank = logLevels.indexOf(level)
  return (line) => {
    if (logLevels.indexOf(line.level) <= rank) write(`${JSON.stringify(line)}\n`)
  }
}
