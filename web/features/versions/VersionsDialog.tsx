import { createSignal, For, Show } from 'solid-js'
import { unwrap } from 'solid-js/store'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapVersion } from '#geodata/schema/map/mapSummary.ts'
import { language, texts } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { bringBack } from '#web/project/document/commands/bringBack.ts'
import { documentOf } from '#web/project/document/mapStates.ts'
import { newId } from '#web/project/document/newId.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { fetchVersionState, fetchVersions, nameVersion } from '#web/server/mapClient.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { createDifferenceLines } from './createDifferenceLines.ts'

type VersionsDialogProps = {
  onClose: () => void
  formatInstant: (instant: string) => string
  /** It is to be seen on the map. */
  onLook: (version: MapVersion, document: MapDocument) => void
}

/** Named states of the map: kept, looked at, compared with the present one, brought back by an edit that can be undone. */
export const VersionsDialog = (props: VersionsDialogProps) => {
  const map = useMap()
  const versions = createFetched(
    () => map.id,
    (id) => fetchVersions(id),
  )
  const [name, setName] = createSignal('')
  const [problem, setProblem] = createSignal('')
  const [compared, setCompared] = createSignal<{ version: MapVersion; document: MapDocument } | null>(null)
  const lines = createDifferenceLines(() => compared()?.document)

  const attempt = async (act: () => Promise<void>): Promise<void> => {
    setProblem('')
    try {
      await act()
    } catch (cause) {
      setProblem(cause instanceof Error && cause.message ? cause.message : texts().errors.network)
    }
  }
  const keep = (): Promise<void> =>
    attempt(async () => {
      await nameVersion(map.id, newId(), name().trim())
      setName('')
      versions.refetch()
    })
  const look = (version: MapVersion): Promise<void> =>
    attempt(async () => {
      props.onLook(version, documentOf(await fetchVersionState(map.id, version.id)))
    })
  const compare = (version: MapVersion): Promise<void> =>
    attempt(async () => {
      const document = documentOf(await fetchVersionState(map.id, version.id))
      setCompared({ version, document })
    })
  const bring = (document: MapDocument): void => {
    map.editAndTell(bringBack(unwrap(map.document), document))
    props.onClose()
  }
  return (
    <Dialog title={mapTexts().versions.title} onClose={props.onClose}>
      <p class="field-help">{mapTexts().versions.help}</p>
      <form
        class="version-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (name().trim()) void keep()
        }}
      >
        <input
          class="text-input small"
          aria-label={mapTexts().versions.name}
          placeholder={mapTexts().versions.name}
          maxlength={100}
          value={name()}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="button primary small" disabled={!name().trim()}>
          {mapTexts().versions.save}
        </button>
      </form>
      <Show when={problem()}>
        <p class="field-problem" role="alert">
          {problem()}
        </p>
      </Show>
      <ul class="version-list" lang={language()}>
        <For
          each={versions.value() ?? []}
          fallback={<p class="muted small-text">{mapTexts().versions.none}</p>}
        >
          {(version) => (
            <li>
              <span class="version-words">
                <strong>{version.name}</strong>
                <span class="small-text muted">{props.formatInstant(version.createdAt)}</span>
              </span>
              <button
                type="button"
                class="button small"
                aria-label={mapTexts().versions.lookAt(version.name)}
                onClick={() => void look(version)}
              >
                {mapTexts().versions.look}
              </button>
              <button type="button" class="button small" onClick={() => void compare(version)}>
                {mapTexts().versions.compare}
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={compared()}>
        {(found) => (
          <section class="version-differences" aria-live="polite">
            <h3>{mapTexts().versions.differences(found().version.name)}</h3>
            <Show when={lines().length > 0} fallback={<p>{mapTexts().versions.same}</p>}>
              <ul>
                <For each={lines()}>{(line) => <li>{line}</li>}</For>
              </ul>
              <button type="button" class="button small" onClick={() => bring(found().document)}>
                {mapTexts().versions.bring}
              </button>
            </Show>
          </section>
        )}
      </Show>
    </Dialog>
  )
}
