import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { BinnedFeature } from '#geodata/schema/rowVersion.ts'
import { language, localized } from '#web/i18n/language.ts'
import { historyRoom } from '#web/i18n/maps/rooms/historyRoom.ts'
import { titleOf } from '#web/project/drawnFeatures.ts'
import { fetchBin } from '#web/server/rowClient.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import './rowBin.css'

type RowBinProps = {
  dataset: Dataset
  formatInstant: (instant: string) => string
  onRestore: (rows: FeatureJson[]) => void
  onClose: () => void
}

/** What was deleted of a layer, newest first: one or many come back as they were. */
export const RowBin = (props: RowBinProps) => {
  const words = () => localized(historyRoom)
  const bin = createFetched(() => props.dataset.id, fetchBin)
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set())
  const rows = createMemo((): BinnedFeature[] => bin.value() ?? [])
  const toggle = (uid: string): void => {
    const next = new Set(chosen())
    if (!next.delete(uid)) next.add(uid)
    setChosen(next)
  }
  const isAll = (): boolean => rows().length > 0 && chosen().size === rows().length
  const restore = (): void => {
    props.onRestore(rows().flatMap(({ feature }) => (chosen().has(feature.id) ? [feature] : [])))
    props.onClose()
  }
  const told = ({ deletedAt, deletedBy }: BinnedFeature): string => {
    const at = props.formatInstant(deletedAt)
    return deletedBy === null ? words().deletedAt(at) : words().deleted(deletedBy, at)
  }
  return (
    <Dialog title={words().bin} onClose={props.onClose}>
      <Show
        when={bin.value()}
        fallback={
          <Show when={bin.error()} fallback={<p class="muted">{words().loading}</p>}>
            <p>{words().binFailed}</p>
            <button type="button" class="button small" onClick={bin.refetch}>
              {words().again}
            </button>
          </Show>
        }
      >
        <Show when={rows().length > 0} fallback={<p class="muted">{words().binEmpty}</p>}>
          <p class="field-help">{words().binHelp}</p>
          <label class="bin-all">
            <input
              type="checkbox"
              class="checkbox"
              checked={isAll()}
              onChange={() => setChosen(new Set(isAll() ? [] : rows().map(({ feature }) => feature.id)))}
            />
            {words().chooseAll}
          </label>
          <ul class="bin-rows">
            <For each={rows()}>
              {(row) => (
                <li>
                  <label>
                    <input
                      type="checkbox"
                      class="checkbox"
                      checked={chosen().has(row.feature.id)}
                      onChange={() => toggle(row.feature.id)}
                    />
                    <span>
                      {titleOf(row.feature, props.dataset.titleField)}
                      <small class="muted">{told(row)}</small>
                    </span>
                  </label>
                </li>
              )}
            </For>
          </ul>
          <div class="bin-acts">
            <button type="button" class="button primary" disabled={chosen().size === 0} onClick={restore}>
              {words().restore(chosen().size.toLocaleString(language()))}
            </button>
          </div>
        </Show>
      </Show>
    </Dialog>
  )
}
