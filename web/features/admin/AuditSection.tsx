import { createSignal, For, Show } from 'solid-js'
import type { AuditEntry } from '#geodata/schema/people/auditEntry.ts'
import { language, localized } from '#web/i18n/language.ts'
import { adminTexts } from '#web/i18n/panels/adminTexts.ts'
import { sentenceOf } from '#web/project/sentenceOf.ts'
import { fetchAudit } from '#web/server/peopleClient.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { saveFile } from '#web/ui/saveFile.ts'
import { auditCsv } from './auditCsv.ts'
import { type AuditGroup, auditGroupNames, auditGroups } from './auditGroups.ts'
import { auditSentence, type Names } from './auditSentence.ts'

type AuditSectionProps = { names: Names; formatInstant: (instant: string) => string }

/** Who did what, when: as sentences, newest first, to be searched and taken away. */
export const AuditSection = (props: AuditSectionProps) => {
  const words = () => localized(adminTexts).audit
  const [entries, setEntries] = createSignal<AuditEntry[]>([])
  const [next, setNext] = createSignal<number | null>(null)
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal('')
  const [group, setGroup] = createSignal<AuditGroup>()
  const [text, setText] = createSignal('')

  /** One page more. */
  const read = async (before: number | null): Promise<void> => {
    const page = await fetchAudit(before)
    setEntries([...(before === null ? [] : entries()), ...page.entries])
    setNext(page.next)
  }
  const attempt = async (act: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setProblem('')
    try {
      await act()
    } catch (cause) {
      setProblem(sentenceOf(cause))
    }
    setBusy(false)
  }
  void attempt(() => read(null))
  const save = (): Promise<void> =>
    attempt(async () => {
      for (let before = next(); before !== null; before = next()) await read(before)
      const file = new Blob([auditCsv(entries(), language(), props.names)], {
        type: 'text/csv;charset=utf-8',
      })
      saveFile(file, `${words().csvName}-${new Date().toISOString().slice(0, 10)}.csv`)
    })
  const shown = () => {
    const wanted = text().trim().toLowerCase()
    return entries()
      .filter(({ kind }) => group() === undefined || auditGroups[kind] === group())
      .map((entry) => ({ entry, sentence: auditSentence(entry, language(), props.names) }))
      .filter(({ sentence }) => sentence.toLowerCase().includes(wanted))
  }
  return (
    <section class="admin-section panel" aria-labelledby="admin-audit">
      <div class="admin-head">
        <h2 id="admin-audit">{words().title}</h2>
        <button type="button" class="button small" disabled={busy()} onClick={() => void save()}>
          <Icon name="download" size={18} />
          {busy() && entries().length > 0 ? words().csvWorking(entries().length) : words().csv}
        </button>
      </div>
      <p class="muted">{words().lead}</p>
      <div class="admin-filter">
        <select
          class="select small"
          aria-label={words().filter}
          onChange={(event) => setGroup(auditGroupNames.find((each) => each === event.currentTarget.value))}
        >
          <option value="">{words().all}</option>
          <For each={auditGroupNames}>{(each) => <option value={each}>{words().kinds[each]}</option>}</For>
        </select>
        <input
          type="search"
          class="text-input small"
          aria-label={words().search}
          placeholder={words().search}
          value={text()}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <Show when={problem()}>
        <p class="form-failure" role="alert">
          {problem()}
        </p>
      </Show>
      <ol class="admin-audit">
        <For
          each={shown()}
          fallback={
            <Show when={!busy()}>
              <li class="muted">{words().none}</li>
            </Show>
          }
        >
          {({ entry, sentence }) => (
            <li>
              <time class="small-text muted tabular" dateTime={entry.at}>
                {props.formatInstant(entry.at)}
              </time>
              <span>{sentence}</span>
            </li>
          )}
        </For>
      </ol>
      <Show when={next() !== null}>
        <button
          type="button"
          class="button small admin-more"
          disabled={busy()}
          onClick={() => void attempt(() => read(next()))}
        >
          {words().more}
        </button>
      </Show>
    </section>
  )
}
