import { createMemo, createSignal, For, Show } from 'solid-js'
import { DataTable } from '#web/features/table/DataTable.tsx'
import { localized, texts } from '#web/i18n/language.ts'
import { tableTexts } from '#web/i18n/panels/tableTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { anchorOf } from '#web/project/drawnFeatures.ts'
import { useView } from '#web/project/viewStore.ts'
import { useVisible } from '#web/project/visibleFeatures.ts'
import { IconButton } from '#web/ui/IconButton.tsx'

const STORAGE_KEY = 'kyoso.tableHeight'
const MIN_HEIGHT = 180
const KEY_STEP = 40

/** The table under the map: row and map are selected together; its height is the reader's and is remembered. */
export const TableDrawer = (props: { dataset: string; onClose: () => void }) => {
  const { view, select, openTable, flyTo } = useView()
  const datasets = useDatasets()
  const visible = useVisible()
  const [height, setHeightSignal] = createSignal(Number(localStorage.getItem(STORAGE_KEY)) || 320)

  const setHeight = (next: number): void => {
    const limited = Math.round(Math.min(Math.max(next, MIN_HEIGHT), window.innerHeight * 0.75))
    localStorage.setItem(STORAGE_KEY, String(limited))
    setHeightSignal(limited)
  }
  const dataset = () => datasets.find(props.dataset)
  const inView = createMemo(
    () => new Set(visible().flatMap((each) => (each.dataset === props.dataset ? [each.feature.id] : []))),
  )
  const choose = (uid: string): void => {
    select({ dataset: props.dataset, uid })
    const feature = datasets.feature(props.dataset, uid)
    const position = feature && anchorOf(feature)
    if (position) flyTo({ kind: 'place', position })
  }
  const drag = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    const from = event.clientY
    const start = height()
    const handle = event.currentTarget
    handle.setPointerCapture(event.pointerId)
    const move = (next: PointerEvent): void => setHeight(start + from - next.clientY)
    handle.addEventListener('pointermove', move)
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {
      once: true,
    })
  }

  return (
    <section
      class="table-drawer"
      aria-label={localized(tableTexts).title}
      style={{ height: `${height()}px` }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be dragged or focused as a window splitter (WAI-ARIA APG) */}
      <div
        class="table-handle"
        role="separator"
        aria-orientation="horizontal"
        aria-label={localized(tableTexts).height}
        aria-valuenow={height()}
        aria-valuemin={MIN_HEIGHT}
        aria-valuemax={Math.round(window.innerHeight * 0.75)}
        tabindex="0"
        onPointerDown={drag}
        onKeyDown={(event) => {
          if (event.key === 'ArrowUp') setHeight(height() + KEY_STEP)
          else if (event.key === 'ArrowDown') setHeight(height() - KEY_STEP)
          else return
          event.preventDefault()
        }}
      />
      <header class="table-head">
        <label>
          <span class="visually-hidden">{localized(tableTexts).dataset}</span>
          <select
            class="select small"
            value={props.dataset}
            onChange={(event) => openTable(event.currentTarget.value)}
          >
            <For each={datasets.all()}>
              {(each) => <option value={each.id}>{localized(each.title)}</option>}
            </For>
          </select>
        </label>
        <IconButton
          icon="close"
          label={texts().close}
          words={texts().close}
          onClick={() => props.onClose()}
        />
      </header>
      <Show
        when={
          dataset() && datasets.features(props.dataset)
            ? { dataset: dataset(), features: datasets.features(props.dataset) }
            : undefined
        }
        fallback={<p class="page-loading muted">{texts().loading}</p>}
      >
        {(ready) => (
          <Show when={ready().dataset}>
            {(known) => (
              <DataTable
                dataset={known()}
                features={ready().features ?? []}
                selected={view.selection?.dataset === props.dataset ? view.selection.uid : null}
                onSelect={choose}
                inView={inView()}
              />
            )}
          </Show>
        )}
      </Show>
    </section>
  )
}
