import { byteOrderMark, csvLine } from '#geodata/formats/csv/csvLine.ts'
import type { Language } from '#geodata/schema/localized.ts'
import type { AuditEntry } from '#geodata/schema/people/auditEntry.ts'
import { adminTexts } from '#web/i18n/panels/adminTexts.ts'
import { auditSentence, detailOf, type Names } from './auditSentence.ts'

/** The log as a table that Excel opens: time (ISO), sentence, and its parts. */
export const auditCsv = (entries: readonly AuditEntry[], language: Language, names: Names): string => {
  const lines = entries.map((entry) =>
    csvLine([
      entry.at,
      auditSentence(entry, language, names),
      entry.actorName ?? entry.actor,
      entry.subjectName ?? entry.subject,
      detailOf(entry, language, names) || null,
      entry.kind,
    ]),
  )
  return byteOrderMark + csvLine([...adminTexts[language].audit.columns]) + lines.join('')
}
