import { createSignal, createUniqueId, Show } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { participantTexts } from '#web/i18n/panels/participantTexts.ts'
import { seatTexts } from '#web/i18n/panels/seatTexts.ts'
import type { RowStore } from '#web/project/rows/createRowStore.ts'
import { readUnsentFile } from '#web/project/unsent.ts'
import { saveUnsent } from './saveUnsent.ts'

type UnsentFilesProps = { map: string; rows: RowStore; nickname: string | null; seat: string | null }

/** What was not sent, as a file: out of this device, and into it. */
export const UnsentFiles = (props: UnsentFilesProps) => {
  const id = createUniqueId()
  const [told, setTold] = createSignal('')
  const words = () => localized(participantTexts)
  const seat = () => localized(seatTexts)
  const unsent = () => props.rows.unsent()

  const takeIn = async (file: File): Promise<void> => {
    const read = await readUnsentFile(file)
    if (!read) setTold(seat().notOurs)
    else if (read.map !== props.map) setTold(seat().otherMap)
    else
      try {
        await props.rows.takeIn(read)
        setTold(seat().tookIn(read.waiting.length))
      } catch {
        setTold(seat().noRoom)
      }
  }
  return (
    <section>
      <h3>{seat().unsent}</h3>
      <Show when={unsent() > 0} fallback={<p class="muted">{seat().unsentNone}</p>}>
        <p>
          <b class="tabular">{words().waiting(unsent())}</b>
        </p>
        <div class="seat-switches">
          <button type="button" class="button primary" onClick={props.rows.tryNow}>
            {seat().tryNow}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => void saveUnsent(props.rows, props, seat().fileName(props.nickname ?? ''))}
          >
            {seat().saveFile}
          </button>
        </div>
        <p class="small-text muted">{seat().saveFileHelp}</p>
      </Show>
      <label class="button seat-file" for={id}>
        {seat().fromFile}
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
        {told() || seat().fromFileHelp}
      </p>
    </section>
  )
}
