import { createSignal } from 'solid-js'
import { largestArchive } from '#geodata/schema/map/mapArchive.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { takeAwayTexts } from '#web/i18n/maps/takeAwayTexts.ts'
import { newId } from '#web/project/document/newId.ts'
import { createMapFromArchive } from '#web/server/mapClient.ts'
import { ServerProblem } from '#web/server/request.ts'
import { Icon } from '#web/ui/Icon.tsx'
import './importArchive.css'

type ImportArchiveProps = {
  /** The new map. */
  onMade: (id: string) => void
}

/** A file with a whole map in it, chosen or dropped, becomes a new map. */
export const ImportArchive = (props: ImportArchiveProps) => {
  const words = () => localized(takeAwayTexts).archive
  const [over, setOver] = createSignal(false)
  const [told, setTold] = createSignal('')
  const [problem, setProblem] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  let input!: HTMLInputElement

  const wrong = ({ name, size }: File): string => {
    if (!name.toLowerCase().endsWith('.zip')) return words().wrongFile(name)
    return size > largestArchive ? words().tooLarge(name, String(largestArchive / 1e6)) : ''
  }
  const take = async (file: File | undefined): Promise<void> => {
    if (!file || busy()) return
    setProblem(wrong(file))
    if (problem()) return
    setBusy(true)
    setTold(words().reading(file.name))
    try {
      const { id } = await createMapFromArchive(newId(), file)
      props.onMade(id)
    } catch (cause) {
      const why = cause instanceof ServerProblem ? cause.problem.detail : texts().errors.network
      setProblem(`${words().failed}: ${why}`)
    }
    setTold('')
    setBusy(false)
    input.value = ''
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a place to drop a file on is no set of fields
    <div
      class="import-archive"
      role="group"
      classList={{ over: over() }}
      aria-label={words().open}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void take(event.dataTransfer?.files[0])
      }}
    >
      <input
        ref={input}
        type="file"
        accept=".zip,application/zip"
        hidden
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      <button type="button" class="button small" disabled={busy()} onClick={() => input.click()}>
        <Icon name="download" size={18} />
        {words().open}
      </button>
      <span class="small-text muted">{words().openHelp}</span>
      <p role="status">{told()}</p>
      <p class="field-problem" role="alert">
        {problem()}
      </p>
    </div>
  )
}
