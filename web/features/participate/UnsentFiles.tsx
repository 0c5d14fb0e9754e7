import { createSignal, createUniqueId, Show } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { participantTexts } from '#web/i18n/panels/participantTexts.ts'
import type { RowStore } from '#web/project/rows/createRowStore.ts'
import { readUnsentFile } from '#web/project/unsent.ts'
import { saveUnsent } from './saveUnsent.ts'

type UnsentFilesProps = { map: string; rows: RowStore; nickname: string | null; seat: string | null }

/** What was not sent, as a file: out of this device, and into it. */
export const UnsentFiles = (props: UnsentFilesProps) => {
  const id = createUniqueId()
  const [told, setTold] = createSignal('')
  const words = () => localized(participantTexts)
  const unsent = () => props.rows.unsent()

  const takeIn = async (file: File): Promise<void> => {
    const read = await readUnsentFile(file)
    if (!read) setTold(words().seat.notOurs)
    else if (read.map !== props.map) setTold(words().seat.otherMap)
    else
      try {
        await props.rows.takeIn(read)
        setTold(words().seat.tookIn(read.waiting.length))
      } catch {
        setTold(words().seat.noRoom)
      }
  }
  return (
    <section>
      <h3>{words().seat.unsent}</h3>
      <Show when={unsent() > 0} fallback={<p class="muted">{words().seat.unsentNone}</p>}>
        <p>
          <b class="tabular">{words().waiting(unsent())}</b>
        </p>
        <div class="seat-switches">
          <button type="button" class="button primary" onClick={props.rows.tryNow}>
            {words().seat.tryNow}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => void saveUnsent(props.rows, props, words().seat.fileName(props.nickname ?? ''))}
          >
            {words().seat.saveFile}
          </button>
        </div>
        <p class="small-text muted">{words().seat.saveFileHelp}</p>
      </Show>
      <label class="button seat-file" for={id}>
        {words().seat.fromFile}
        <input
          id={id}
          type="file"
          class="visually-hidden"
          accept=".zip,application/zip"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            if (file) void takeIn(file)
            event.currentTarget.value = ''
          }}
        />
      </label>
      <p class="small-text muted" role="status">
        {told() || words().seat.fromFileHelp}
      </p>
    </section>
  )
}
