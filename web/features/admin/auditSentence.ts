import type { Language } from '#geodata/schema/localized.ts'
import { mapRoles } from '#geodata/schema/map/mapSummary.ts'
import type { AuditEntry } from '#geodata/schema/people/auditEntry.ts'
import { adminTexts } from '#web/i18n/panels/adminTexts.ts'
import { roleTexts } from '#web/i18n/panels/roleTexts.ts'
import { limitNames, limitText } from './limitInputs.ts'

/** Names of people and teams that are known here, by their ids. */
export type Names = ReadonlyMap<string, string>

/** Who sits at a personal server. */
const OWNER = 'owner'

/** What happened, as one sentence in the reader's language. */
export const auditSentence = (entry: AuditEntry, language: Language, names: Names): string => {
  const words = adminTexts[language].audit
  const nameOf = (id: string | null, name: string | null): string | null =>
    name ?? (id === OWNER ? words.personal : (names.get(id ?? '') ?? null))
  const named = nameOf(entry.subject, entry.subjectName)
  const unnamed = entry.subject === null ? words.server : words.without(entry.subject.slice(0, 8))
  return words.sentences[entry.kind]({
    who: nameOf(entry.actor, entry.actorName) ?? words.nobody,
    what: named === null ? unnamed : words.quote(named),
    detail: detailOf(entry, language, names),
  })
}

/** The words that the log adds, as the screens call them: people, roles, what of an account or limit was changed. */
export const detailOf = (
  { detail }: Pick<AuditEntry, 'detail'>,
  language: Language,
  names: Names,
): string => {
  const words = adminTexts[language]
  const wordOf = (word: string): string => {
    const role = mapRoles.find((each) => each === word)
    if (role) return roleTexts[language][role].title
    const [name, value] = word.split('=')
    const limit = limitNames.find((each) => each === name)
    if (limit && value) return `${words.limits.fields[limit].title} ${limitText(limit, Number(value))}`
    return words.audit.details[word] ?? names.get(word) ?? word
  }
  return (detail ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .map(wordOf)
    .join(words.audit.between)
}
