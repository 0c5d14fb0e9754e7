import { createSignal, onMount, Show } from 'solid-js'
import { spacedCode } from '#geodata/workshop/joinCode.ts'
import { language, localized, setLanguage, texts } from '#web/i18n/language.ts'
import { seatTexts } from '#web/i18n/panels/seatTexts.ts'
import { keepSeat, keptSeat } from '#web/project/participant/seatOnDevice.ts'
import type { RowStore } from '#web/project/rows/createRowStore.ts'
import { fetchOwnSeat } from '#web/server/joinClient.ts'
import { CopyField } from '#web/ui/CopyField.tsx'
import { colorScheme, setSchemeChoice } from '#web/ui/colorScheme.ts'
import { copyText } from '#web/ui/copyText.ts'
import { largeText, setLargeText } from '#web/ui/textSize.ts'
import { NextPerson } from './NextPerson.tsx'
import { UnsentFiles } from './UnsentFiles.tsx'

type SeatPanelProps = { map: string; rows: RowStore; nickname: string | null; seat: string | null }

/** Who sits here, what has not been sent, and the ways to another device and to the next person. */
export const SeatPanel = (props: SeatPanelProps) => {
  const [code, setCode] = createSignal(keptSeat(props.map)?.returnCode ?? null)
  const [told, setTold] = createSignal('')
  const [byHand, setByHand] = createSignal(false)
  const words = () => localized(seatTexts)
  const other = () => (language() === 'ja' ? 'en' : 'ja')
  const otherScheme = () => (colorScheme() === 'dark' ? 'light' : 'dark')

  onMount(async () => {
    const seat = await fetchOwnSeat(props.map).catch(() => undefined)
    if (!seat) return
    setCode(seat.returnCode)
    const { nickname, returnCode } = seat
    keepSeat(props.map, { nickname, returnCode, code: keptSeat(props.map)?.code ?? null })
  })
  const copy = async (): Promise<void> => {
    if (await copyText(code() ?? '')) setTold(words().copied)
    else setByHand(true)
  }
  return (
    <div class="seat-panel">
      <p class="seat-who">{props.nickname === null ? words().noSeat : words().you(props.nickname)}</p>
      <UnsentFiles map={props.map} rows={props.rows} nickname={props.nickname} seat={props.seat} />
      <Show when={props.nickname !== null}>
        <section>
          <h3>{words().move}</h3>
          <Show when={code()} fallback={<p class="muted">{words().noReturn}</p>}>
            {(known) => (
              <>
                <p>{words().moveHelp(new URL('/join', location.href).href)}</p>
                <p class="seat-code tabular">{spacedCode(known())}</p>
                <Show
                  when={byHand()}
                  fallback={
                    <button type="button" class="button" onClick={() => void copy()}>
                      {words().copy}
                    </button>
                  }
                >
                  <CopyField label={words().copyByHand} text={known()} />
                </Show>
                <p class="small-text muted" role="status">
                  {told() || words().secret}
                </p>
              </>
            )}
          </Show>
        </section>
        <NextPerson map={props.map} rows={props.rows} nickname={props.nickname ?? ''} seat={props.seat} />
      </Show>
      <section class="seat-settings">
        <label>
          <input
            type="checkbox"
            class="checkbox"
            checked={largeText()}
            onChange={(event) => setLargeText(event.currentTarget.checked)}
          />
          {texts().settings.largeText}
        </label>
        <div class="seat-switches">
          <button type="button" class="button" lang={other()} onClick={() => void setLanguage(other())}>
            {other() === 'en' ? 'English' : '日本語'}
          </button>
          <button type="button" class="button" onClick={() => setSchemeChoice(otherScheme())}>
            {texts().settings.schemes[otherScheme()]}
          </button>
        </div>
        <Show when={!isSecureContext}>
          <p class="notice">{words().http}</p>
        </Show>
      </section>
    </div>
  )
}
