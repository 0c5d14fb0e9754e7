import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js'
import { Portal } from 'solid-js/web'
import { meetsConditions } from '#geodata/cartography/meetsConditions.ts'
import { boundsOf } from '#geodata/geometry/boundsOf.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import type { MapRole } from '#geodata/schema/map/mapSummary.ts'
import { AttributeTable } from '#web/features/attributeTable/AttributeTable.tsx'
import { formatCount } from '#web/features/attributeTable/formatCount.ts'
import type { RowEditing } from '#web/features/attributeTable/rowEditing.ts'
import { AnswerInput } from '#web/features/featureForm/AnswerInput.tsx'
import { formatInstant } from '#web/features/maps/formatInstant.ts'
import { RowBin } from '#web/features/rowBin/RowBin.tsx'
import { type ComparedShapes, RowHistory } from '#web/features/rowHistory/RowHistory.tsx'
import { language, localized, texts } from '#web/i18n/language.ts'
import { tableRoom } from '#web/i18n/maps/rooms/tableRoom.ts'
import { rowNotes } from '#web/i18n/maps/rowNotes.ts'
import { ChosenMarks } from '#web/map/ChosenMarks.tsx'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { createAllRows } from '#web/project/createAllRows.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { layerTitle } from '#web/project/document/layerTitle.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { titleOf } from '#web/project/drawnFeatures.ts'
import { createRowSelection } from '#web/project/rows/createRowSelection.ts'
import { rowsOf } from '#web/project/rows/rowIndex.ts'
import { colorScheme } from '#web/ui/colorScheme.ts'
import { createPanelSize } from '#web/ui/createPanelSize.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Resizer } from '#web/ui/Resizer.tsx'
import { PlaceChoice } from './PlaceChoice.tsx'
import type { TakePick } from './takePick.ts'
import './editorTable.css'

type EditorTableDrawerProps = {
  kyosoMap: KyosoMap
  layer: MapLayer
  role: MapRole
  phone: boolean
  onLayer: (layer: string) => void
  onForm: (uid: string) => void
  takePicks: (take: TakePick | undefined) => void
  onClose: () => void
}

/** The table of a layer under the map: what is chosen here is marked there, and the other way round. */
export const EditorTableDrawer = (props: EditorTableDrawerProps) => {
  const map = useMap()
  const datasets = useDatasets()
  const selection = createRowSelection()
  const height = createPanelSize('attributeTable', { initial: 330, min: 170, max: 640 })
  const words = () => localized(tableRoom)
  const source = () => props.layer.source
  const all = createAllRows(datasets, source)
  const dataset = () => datasets.find(source())
  const filter = createMemo(() => props.layer.filter)
  const rows = createMemo(() => {
    const conditions = filter()
    const known = all.rows()
    return conditions.length === 0
      ? known
      : known?.filter(({ properties }) => meetsConditions(conditions, properties))
  })
  const title = () => layerTitle(props.layer, dataset())
  const tabled = createMemo(() =>
    map.document.layers.filter(({ kind }) => kind === 'dataset' || kind === 'sketch'),
  )
  const chosenRows = createMemo(() => rowsOf(rows() ?? [], selection.uidsOf(source())))
  const picked = (): string | null => {
    const now = map.picked()
    return now?.dataset === source() ? now.uid : null
  }

  /** Of the click that the map is about to tell of. */
  let adding = false
  const note = ({ ctrlKey, metaKey, shiftKey }: MouseEvent): void => {
    adding = ctrlKey || metaKey || shiftKey
  }
  onMount(() => {
    const container = props.kyosoMap.map.getContainer()
    container.addEventListener('click', note, true)
    props.takePicks((found) => {
      const here = found.find(({ layer }) => layer === props.layer.id)
      if (!adding) {
        if (found.length === 0) selection.clear()
        return false
      }
      if (here) selection.toggle(source(), here.uid)
      return true
    })
    onCleanup(() => {
      container.removeEventListener('click', note, true)
      props.takePicks(undefined)
    })
  })
  // what is opened on the map is chosen here
  createEffect(
    on(picked, (uid) => {
      if (uid !== null && !(selection.uidsOf(source()).size === 1 && selection.uidsOf(source()).has(uid)))
        selection.choose(source(), [uid])
    }),
  )
  // and one row chosen here is opened on the map, many are not
  createEffect(
    on(
      () => selection.uidsOf(source()),
      (uids) => {
        const [only] = uids
        if (uids.size === 1 && only !== undefined && only !== picked())
          map.setPicked({ layer: props.layer.id, dataset: source(), uid: only })
        else if (uids.size > 1 && picked() !== null) map.setPicked(null)
      },
      { defer: true },
    ),
  )

  const mayEdit = ({ properties }: FeatureJson): boolean =>
    props.role === 'owner' ||
    props.role === 'editor' ||
    (props.role === 'contributor' && properties.mine === true)
  const editing = (): RowEditing | undefined =>
    props.layer.kind !== 'sketch' || props.role === 'viewer'
      ? undefined
      : {
          mayEdit,
          edit: (edits) =>
            map.rows.updateMany(
              rowNotes.edit(edits.length),
              edits.map(({ uid, properties }) => ({
                place: { dataset: source(), uid },
                change: { properties },
              })),
            ),
          remove: (uids) =>
            map.rows.removeMany(
              rowNotes.remove(uids.length),
              uids.map((uid) => ({ dataset: source(), uid })),
            ),
          input: (input) => <AnswerInput {...input} />,
          openForm: (row) => props.onForm(row.id),
        }
  const [history, setHistory] = createSignal<string | null>(null)
  const [compared, setCompared] = createSignal<ComparedShapes | null>(null)
  const [bin, setBin] = createSignal(false)
  const [byPlace, setByPlace] = createSignal(false)
  const [away, setAway] = createSignal(false)
  const told = () => {
    const uid = history()
    const [row, known] = [uid === null ? undefined : datasets.feature(source(), uid), dataset()]
    return row && known ? { row, dataset: known } : undefined
  }
  createEffect(on(source, () => setHistory(null), { defer: true }))
  // its place on the screen is the opened row's
  createEffect(
    on(history, (uid) => {
      if (uid !== null) map.setPicked(null)
    }),
  )
  const zoom = (found: readonly FeatureJson[]): void => {
    const bbox = boundsOf(found.flatMap(({ geometry }) => (geometry ? [geometry] : [])))
    if (!bbox) return
    if (props.phone) props.onClose()
    props.kyosoMap.fly({ kind: 'box', bbox })
  }

  const layerChoice = () => (
    <>
      <label class="editor-table-layer">
        <span class="visually-hidden">{words().layer}</span>
        <select
          class="select small"
          value={props.layer.id}
          onChange={(event) => props.onLayer(event.currentTarget.value)}
        >
          <For each={tabled()}>
            {(each) => (
              <option value={each.id} selected={each.id === props.layer.id}>
                {layerTitle(each, datasets.find(each.source))}
              </option>
            )}
          </For>
        </select>
      </label>
      <Show when={filter().length > 0}>
        <span class="muted small-text">{words().drawnFrom}</span>
      </Show>
      <Show when={!all.complete() && rows()}>
        {(here) => (
          <span class="muted small-text tabular" role="status">
            {words().loading(formatCount(here().length), formatCount(dataset()?.featureCount ?? 0))}
          </span>
        )}
      </Show>
    </>
  )
  const closeButton = () => (
    <IconButton
      icon="close"
      label={texts().close}
      class="editor-table-close"
      onClick={() => props.onClose()}
    />
  )

  return (
    <section
      class="editor-table"
      classList={{ full: props.phone, away: props.phone && away() }}
      aria-label={words().title}
      style={props.phone ? {} : { height: `${height.width()}px` }}
      onKeyDown={(event) => {
        // Escape here is the table's
        if (event.key === 'Escape') event.stopPropagation()
      }}
    >
      <Show when={!props.phone}>
        <Resizer side="bottom" label={words().height} size={height} />
      </Show>
      <Show
        when={dataset() && rows() ? { dataset: dataset(), rows: rows() } : undefined}
        fallback={
          <>
            <header class="editor-table-head">
              {layerChoice()}
              {closeButton()}
            </header>
            <p class="page-loading muted">{all.failed() ? texts().errors.network : texts().loading}</p>
          </>
        }
      >
        {(ready) => (
          <Show when={ready().dataset}>
            {(known) => (
              <AttributeTable
                title={title()}
                dataset={known()}
                rows={ready().rows ?? []}
                selection={selection}
                revealed={picked()}
                editing={editing()}
                onZoom={zoom}
                onHistory={editing() ? (row) => setHistory(row.id) : undefined}
                onBin={editing() ? () => setBin(true) : undefined}
                onSelectByPlace={() => setByPlace(true)}
                start={layerChoice()}
                end={closeButton()}
              />
            )}
          </Show>
        )}
      </Show>
      <ChosenMarks
        map={props.kyosoMap}
        scheme={colorScheme()}
        rows={compared() ? [] : chosenRows()}
        before={compared()?.before ?? null}
        after={compared()?.after ?? null}
      />
      <Show when={told()}>
        {(row) => (
          <Portal
            mount={
              props.phone ? document.body : (props.kyosoMap.map.getContainer().parentElement ?? document.body)
            }
          >
            <div class="editor-history panel">
              <RowHistory
                title={titleOf(row().row, row().dataset.titleField)}
                dataset={row().dataset}
                row={row().row}
                mayEdit={mayEdit(row().row)}
                formatInstant={(instant) => formatInstant(instant, language())}
                onCompare={setCompared}
                onStepBack={(change) =>
                  map.rows.updateMany(rowNotes.stepBack, [
                    { place: { dataset: source(), uid: row().row.id }, change },
                  ])
                }
                onClose={() => setHistory(null)}
              />
            </div>
          </Portal>
        )}
      </Show>
      <Show when={byPlace()}>
        <PlaceChoice
          kyosoMap={props.kyosoMap}
          title={title()}
          onDrawing={setAway}
          layer={props.layer}
          rows={rows() ?? []}
          selection={selection}
          onClose={() => setByPlace(false)}
        />
      </Show>
      <Show when={bin() && dataset()}>
        {(known) => (
          <RowBin
            dataset={known()}
            formatInstant={(instant) => formatInstant(instant, language())}
            onRestore={(found) => map.rows.restoreMany(rowNotes.restore(found.length), source(), found)}
            onClose={() => setBin(false)}
          />
        )}
      </Show>
    </section>
  )
}
