import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { workshopTexts } from '#web/i18n/panels/workshopTexts.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { type HandedIn, handInUnsent, readUnsentFile } from '#web/project/unsent.ts'

/** Where a file is put in which a participant's device has saved what it could not send. */
export const HandIn = () => {
  const map = useMap()
  const id = createUniqueId()
  const words = () => localized(workshopTexts).handIn
  const [state, setState] = createSignal('')
  const [problem, setProblem] = createSignal('')
  const [refused, setRefused] = createSignal<HandedIn['refused']>([])
  const [over, setOver] = createSignal(false)

  const take = async (file: File): Promise<void> => {
    setProblem('')
    setRefused([])
    setState(words().reading)
    const unsent = await readUnsentFile(file)
    if (!unsent || unsent.map !== map.id) {
      setState('')
      setProblem(unsent ? words().otherMap : words().notOurs)
      return
    }
    try {
      const handed = await handInUnsent(unsent, true, (done, all) => setState(words().sending(done, all)))
      setState(words().done(unsent.nickname ?? words().nobody, handed.taken))
      setRefused(handed.refused)
      map.rows.catchUp()
    } catch {
      setState('')
      setProblem(words().unreachable)
    }
  }
  const takeFirst = async (files: FileList | null | undefined): Promise<void> => {
    const file = files?.[0]
    if (file) await take(file)
  }
  return (
    <details class="workshop-help">
      <summary>{words().title}</summary>
      {/* biome-ignore lint/a11y/useSemanticElements: what can be dropped here can be chosen by the button, too */}
      <div
        class="hand-in"
        role="group"
        aria-label={words().title}
        classList={{ over: over() }}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          void takeFirst(event.dataTransfer?.files)
        }}
      >
        <p class="small-text">{words().lead}</p>
        <label class="button small" for={id}>
          {words().choose}
        </label>
        <input
          id={id}
          class="visually-hidden"
          type="file"
          accept=".zip,application/zip"
          onChange={(event) => {
            void takeFirst(event.currentTarget.files)
            event.currentTarget.value = ''
          }}
        />
        <p class="small-text" role="status">
          {state()}
        </p>
        <Show when={problem()}>
          <p class="field-problem small-text" role="alert">
            {problem()}
          </p>
        </Show>
        <Show when={refused().length > 0}>
          <div class="field-problem small-text" role="alert">
            <p>{words().refused(refused().length)}</p>
            <ul>
              <For each={[...new Set(refused().map(({ sentence }) => sentence))]}>
                {(sentence) => <li>{sentence}</li>}
              </For>
            </ul>
          </div>
        </Show>
      </div>
    </details>
  )
}
