import { createSignal, Show } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { seatTexts } from '#web/i18n/panels/seatTexts.ts'
import { forgetMaps } from '#web/project/participant/keptMap.ts'
import { forgetSeats, keptSeat } from '#web/project/participant/seatOnDevice.ts'
import type { RowStore } from '#web/project/rows/createRowStore.ts'
import { leaveSeat } from '#web/server/joinClient.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { saveUnsent } from './saveUnsent.ts'

type NextPersonProps = { map: string; rows: RowStore; nickname: string; seat: string | null }

/** 次の人へ: one device for many. Not before what was written is on the server or in a file. */
export const NextPerson = (props: NextPersonProps) => {
  const [asking, setAsking] = createSignal(false)
  const [saved, setSaved] = createSignal(false)
  const [fault, setFault] = createSignal('')
  const words = () => localized(seatTexts)
  const unsent = () => props.rows.unsent()

  const leave = async (): Promise<void> => {
    const code = keptSeat(props.map)?.code
    try {
      await leaveSeat()
    } catch {
      setFault(words().nextOffline)
      return
    }
    await props.rows.forget()
    await forgetMaps()
    forgetSeats()
    location.assign(code ? `/join/${code}` : '/join')
  }
  const save = async (): Promise<void> => {
    await saveUnsent(props.rows, props, words().fileName(props.nickname))
    setSaved(true)
  }
  return (
    <section>
      <h3>{words().next}</h3>
      <p class="small-text muted">{words().nextHelp}</p>
      <button
        type="button"
        class="button"
        onClick={() => {
          setSaved(false)
          setFault('')
          setAsking(true)
        }}
      >
        {words().next}
      </button>
      <Show when={asking()}>
        <Dialog title={words().nextSure} onClose={() => setAsking(false)}>
          <p>{unsent() > 0 ? words().nextUnsent(unsent()) : words().nextKeep}</p>
          <Show when={fault()}>
            <p class="field-problem" role="alert">
              {fault()}
            </p>
          </Show>
          <div class="seat-switches">
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {words().stay}
            </button>
            <Show when={unsent() > 0}>
              <button type="button" class="button" onClick={() => void save()}>
                {words().saveFile}
              </button>
            </Show>
            <button
              type="button"
              class="button primary"
              disabled={unsent() > 0 && !saved()}
              onClick={() => void leave()}
            >
              {unsent() > 0 ? words().nextSaved : words().next}
            </button>
          </div>
        </Dialog>
      </Show>
    </section>
  )
}
