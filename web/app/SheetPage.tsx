import { useParams } from '@solidjs/router'
import { createEffect, createSignal, Match, Show, Switch } from 'solid-js'
import { QrCode } from '#web/features/reader/QrCode.tsx'
import { JoinSheet, type Wifi } from '#web/features/sheets/JoinSheet.tsx'
import { ReachNotice } from '#web/features/workshop/ReachNotice.tsx'
import { localized } from '#web/i18n/language.ts'
import { sheetTexts } from '#web/i18n/panels/sheetTexts.ts'
import { joinAddress, reachableOrigins } from '#web/project/workshop/joinAddress.ts'
import { fetchMap } from '#web/server/mapClient.ts'
import { fetchOrigins, fetchWorkshop } from '#web/server/workshopClient.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { missing } from './missing.ts'
import '#web/features/sheets/sheets.css'
import '#web/features/workshop/workshop.css'

/** The sheet for the wall of a room: how to join, with code and QR code, to be printed on A4. */
export const SheetPage = () => {
  const params = useParams()
  const id = () => params.map ?? ''
  const words = () => localized(sheetTexts)
  const known = createFetched(id, async (map) => {
    const [summary, workshop, origins] = await Promise.all([
      fetchMap(map),
      fetchWorkshop(map),
      fetchOrigins(),
    ])
    return { summary, workshop, origins: reachableOrigins(location, origins) }
  })
  const [wifi, setWifi] = createSignal<Wifi>({ name: '', password: '' })
  const title = () => known.value()?.workshop?.title || known.value()?.summary.title || words().untitled
  const code = () => known.value()?.workshop?.code ?? undefined
  const origin = () => known.value()?.origins[0] ?? location.origin
  createEffect(() => {
    if (known.value()) document.title = words().pageTitle(title())
  })
  return (
    <Switch fallback={<p class="page-loading muted">{words().loading}</p>}>
      <Match when={code()} keyed>
        {(joinCode) => (
          <div class="sheet-page">
            <div class="sheet-bar">
              <h1>{words().pageTitle(title())}</h1>
              <label>
                {words().join.wifi} {words().join.wifiName}
                <input
                  class="text-input small"
                  maxlength={40}
                  autocomplete="off"
                  value={wifi().name}
                  onInput={(event) => setWifi({ ...wifi(), name: event.currentTarget.value })}
                />
              </label>
              <label>
                {words().join.wifiPassword}
                <input
                  class="text-input small"
                  maxlength={64}
                  autocomplete="off"
                  value={wifi().password}
                  onInput={(event) => setWifi({ ...wifi(), password: event.currentTarget.value })}
                />
              </label>
              <a class="button" href={`/maps/${encodeURIComponent(id())}`}>
                {words().back}
              </a>
              <button type="button" class="button primary" onClick={() => print()}>
                {words().print}
              </button>
              <p class="field-help sheet-bar-help">{words().join.wifiHelp}</p>
              <Show when={known.value()?.workshop?.open === false}>
                <p class="notice">{words().closed}</p>
              </Show>
              <Show when={known.value()?.origins.length === 0}>
                <ReachNotice origins={[]} />
              </Show>
            </div>
            <div class="sheet-papers">
              <JoinSheet
                title={title()}
                code={joinCode}
                address={`${origin()}/join`}
                wifi={wifi()}
                qr={
                  <QrCode
                    text={joinAddress(origin(), joinCode)}
                    label={words().join.qr(joinAddress(origin(), joinCode))}
                  />
                }
              />
            </div>
          </div>
        )}
      </Match>
      <Match when={known.value() || missing(known.error())}>
        <div class="sheet-state">
          <p>{known.value() ? words().notOpen : words().notFound}</p>
          <a class="button" href={`/maps/${encodeURIComponent(id())}`}>
            {words().back}
          </a>
        </div>
      </Match>
      <Match when={known.error()}>
        <LoadFailed onRetry={known.refetch} />
      </Match>
    </Switch>
  )
}
