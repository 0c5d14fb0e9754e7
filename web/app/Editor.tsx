import {
  createEffect,
  createSignal,
  lazy,
  Match,
  on,
  onCleanup,
  onMount,
  Show,
  Suspense,
  Switch,
} from 'solid-js'
import type { MapSummary, PublicationState } from '#geodata/schema/map/mapSummary.ts'
import { TakeAway } from '#web/features/export/TakeAway.tsx'
import { formatInstant } from '#web/features/maps/formatInstant.ts'
import { AskPublication } from '#web/features/publish/AskPublication.tsx'
import { PublishPanel } from '#web/features/publish/PublishPanel.tsx'
import { QrCode } from '#web/features/reader/QrCode.tsx'
import { VersionsDialog } from '#web/features/versions/VersionsDialog.tsx'
import { VoiceInboxPanel } from '#web/features/voices/VoiceInboxPanel.tsx'
import { language, localized, texts } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { shareTexts } from '#web/i18n/panels/shareTexts.ts'
import { DatasetContext, useDatasets } from '#web/project/datasetStore.ts'
import type { EditorTab } from '#web/project/document/live/presence.ts'
import { createOpenMap, MapContext } from '#web/project/document/openMap.ts'
import { useMe } from '#web/project/me.ts'
import { withSketches } from '#web/project/rows/withSketches.ts'
import { fetchPublicationState } from '#web/server/mapClient.ts'
import { createMediaQuery } from '#web/ui/createMediaQuery.ts'
import { EditorBar } from './EditorBar.tsx'
import { EditorTold } from './EditorTold.tsx'
import { EditorWorkplace } from './EditorWorkplace.tsx'
import { editorKeys } from './editorKeys.ts'
import { mayOpen, mayPublish } from './editorRights.ts'
import { KeysDialog } from './KeysDialog.tsx'
import { Notice } from './Notice.tsx'
import type { OldState } from './oldState.ts'

const OldStateView = lazy(() =>
  import('./OldStateView.tsx').then((module) => ({ default: module.OldStateView })),
)

const ShareMap = lazy(() => import('./ShareMap.tsx').then((module) => ({ default: module.ShareMap })))

type EditorProps = {
  id: string
  /** Undefined while the server is not there. */
  summary: MapSummary | undefined
  onChanged: () => void
}

/** The editor of one map: its bar, the map with what is beside it, publishing. */
export const Editor = (props: EditorProps) => {
  const map = createOpenMap(props.id, { onRole: () => props.onChanged() })
  const datasets = useDatasets()
  const isPhone = createMediaQuery('(max-width: 760px)')
  // the code on a sheet of paper leads to where it is entered
  const [tab, setTab] = createSignal<EditorTab>(
    new URLSearchParams(location.search).has('paper') ? 'join' : 'map',
  )
  const [following, setFollowing] = createSignal<number | null>(null)
  const [dialog, setDialog] = createSignal<'versions' | 'keys' | null>(null)
  const [notice, setNotice] = createSignal('')
  const [old, setOld] = createSignal<OldState | null>(null)

  const me = useMe()
  const [sharing, setSharing] = createSignal(false)
  const isShared = () => props.summary !== undefined && me.value()?.mode === 'closed' && me.value()?.signedIn
  const instant = (text: string): string => formatInstant(text, language())
  const lookAt = async (state: PublicationState): Promise<void> => {
    try {
      const publication = await fetchPublicationState(map.id, state.number)
      setOld({ kind: 'publication', state, publication })
    } catch {
      setNotice(texts().errors.network)
    }
  }
  const choose = (next: EditorTab): void => {
    setOld(null)
    setTab(next)
    map.say({ tab: next, cursor: null })
    // whether the map is ahead of its publication is for the server to say
    if (next === 'publish') props.onChanged()
  }
  const workTab = () => {
    const now = tab()
    return now !== 'publish' && mayOpen(props.summary?.role, now) ? now : 'map'
  }
  const followed = () => map.people().find(({ client }) => client === following())

  createEffect(() => {
    const title = map.document.about.title || mapTexts().list.untitled
    if (map.ready()) document.title = texts().pageTitle(title, texts().product)
  })
  createEffect(() => {
    const known = me.value()
    // who has an account is seen under its name, not under this device's
    if (known?.mode === 'closed' && known.name) map.say({ name: known.name })
  })
  createEffect(
    on(
      () => props.summary?.role,
      (role) => {
        if (role === 'viewer' || role === 'contributor') setNotice(localized(shareTexts).opened[role])
      },
    ),
  )
  createEffect(() => {
    if (map.problems().length > 0) setNotice(mapTexts().bar.problems(map.problems().length))
  })
  onMount(() => {
    const act = editorKeys(map)
    // what is only looked at is not edited
    const onKey = (event: KeyboardEvent): void => {
      if (!old()) act(event)
    }
    document.addEventListener('keydown', onKey)
    onCleanup(() => document.removeEventListener('keydown', onKey))
  })

  return (
    <MapContext.Provider value={map}>
      <DatasetContext.Provider value={withSketches(datasets, map.rows)}>
        <div class="editor" classList={{ phone: isPhone() }}>
          <EditorBar
            tab={tab()}
            onTab={choose}
            published={Boolean(props.summary?.publication)}
            role={props.summary?.role}
            onShare={isShared() ? () => setSharing(true) : undefined}
            following={following()}
            onFollow={setFollowing}
            onDialog={setDialog}
          />
          <Show when={map.ready()} fallback={<p class="page-loading muted">{mapTexts().bar.opening}</p>}>
            <Switch>
              <Match when={old()} keyed>
                {(state) => (
                  <Suspense fallback={<p class="page-loading muted">{texts().map.drawing}</p>}>
                    <OldStateView
                      map={map.id}
                      old={state}
                      formatInstant={instant}
                      onBack={() => setOld(null)}
                    />
                  </Suspense>
                )}
              </Match>
              <Match when={tab() === 'publish' && props.summary?.role === 'editor'}>
                <AskPublication formatInstant={instant} />
              </Match>
              <Match when={tab() === 'publish' && mayPublish(props.summary?.role)}>
                <Show
                  when={props.summary}
                  fallback={<p class="page-loading muted">{mapTexts().save.offlineHelp}</p>}
                >
                  {(summary) => (
                    <Suspense>
                      <PublishPanel
                        summary={summary()}
                        formatInstant={instant}
                        onChanged={() => props.onChanged()}
                        onLook={(state) => void lookAt(state)}
                        qr={(address, label) => <QrCode text={address} label={label} />}
                        voices={<VoiceInboxPanel formatInstant={instant} />}
                        takeAway={
                          <TakeAway
                            map={map.id}
                            publication={summary().publication}
                            foreignGround={map.document.scene.basemap !== 'kyoso'}
                          />
                        }
                      />
                    </Suspense>
                  )}
                </Show>
              </Match>
              <Match when={true}>
                <EditorWorkplace
                  tab={workTab()}
                  phone={isPhone()}
                  role={props.summary?.role}
                  followed={followed()}
                  onStopFollowing={() => setFollowing(null)}
                />
              </Match>
            </Switch>
          </Show>
          <Show when={followed()}>
            {(person) => (
              <div class="editor-following" role="status">
                {mapTexts().people.following(person().name)}
                <button type="button" class="text-button" onClick={() => setFollowing(null)}>
                  {mapTexts().people.stop}
                </button>
              </div>
            )}
          </Show>
          <Show when={notice()}>
            <div class="editor-notice">
              <Notice text={notice()} onClose={() => setNotice('')} />
            </div>
          </Show>
          <EditorTold />
          <Show when={dialog() === 'versions'}>
            <VersionsDialog
              formatInstant={instant}
              onClose={() => setDialog(null)}
              onLook={(version, state) => {
                setDialog(null)
                setOld({ kind: 'version', version, document: state })
              }}
            />
          </Show>
          <Show when={dialog() === 'keys'}>
            <KeysDialog onClose={() => setDialog(null)} />
          </Show>
          <Show when={sharing() && props.summary}>
            {(summary) => (
              <Suspense>
                <ShareMap
                  map={{
                    id: map.id,
                    title: map.document.about.title || mapTexts().list.untitled,
                    role: summary().role,
                  }}
                  me={me.value()?.id ?? ''}
                  formatInstant={instant}
                  onClose={() => {
                    setSharing(false)
                    // a role given away may have been one's own
                    props.onChanged()
                  }}
                  onLeft={() => location.assign('/maps')}
                />
              </Suspense>
            )}
          </Show>
        </div>
      </DatasetContext.Provider>
    </MapContext.Provider>
  )
}
