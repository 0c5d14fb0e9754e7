import type { Localized } from '#geodata/schema/localized.ts'
import type { LiveReport } from './makeLiveConnection.ts'

/** What the header says of the work: where it is safe, and since when. */
export type SaveState =
  /** `at` null: nothing has been changed in this visit. */
  | { kind: 'saved'; at: Date | null }
  | { kind: 'saving'; count: number }
  | { kind: 'waiting'; count: number }
  | { kind: 'offline' }
  | { kind: 'refused'; sentence: Localized }

export const saveState = (report: LiveReport, savedAt: Date | null): SaveState => {
  if (report.refused !== null) return { kind: 'refused', sentence: report.refused }
  if (report.unsent > 0) return { kind: report.connected ? 'saving' : 'waiting', count: report.unsent }
  return report.connected ? { kind: 'saved', at: savedAt } : { kind: 'offline' }
}
