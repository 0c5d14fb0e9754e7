import type { Language } from '#geodata/schema/localized.ts'
import { mapRoles } from '#geodata/schema/map/mapSummary.ts'
import type { AuditEntry } from '#geodata/schema/people/auditEntry.ts'
import { adminTexts } from '#web/i18n/panels/adminTexts.ts'
import { roleTexts } from '#web/i18n/panels/roleTexts.ts'

/** Who sits at a personal server. */
const OWNER = 'owner'

/** What happened, as one sentence in the reader's language. */
export const auditSentence = (entry: AuditEntry, language: Language): string => {
  const words = adminTexts[language].audit
  const who = entry.actorName ?? (entry.actor === OWNER ? words.personal : words.nobody)
  const name = entry.subjectName ?? (entry.subject === OWNER ? words.personal : entry.subject)
  return words.sentences[entry.kind]({
    who,
    what: name ? words.quote(name) : words.something,
    detail: detailOf(entry, language),
  })
}

/** The word that the log adds, as the screens call it. */
export const detailOf = ({ detail }: Pick<AuditEntry, 'detail'>, language: Language): string => {
  const role = mapRoles.find((each) => each === detail)
  if (role) return roleTexts[language][role].title
  return adminTexts[language].audit.details[detail ?? ''] ?? detail ?? ''
}
