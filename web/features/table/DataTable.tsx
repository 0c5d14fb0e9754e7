import { createEffect, createMemo, createSignal, createUniqueId, For, on, Show } from 'solid-js'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Field } from '#geodata/schema/field.ts'
import { foldedCells, rowsWithWords } from '#geodata/table/rowsWithWords.ts'
import { type Sort, sortRows } from '#geodata/table/sortRows.ts'
import { compareTexts } from '#web/i18n/compareTexts.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { language, localized, texts } from '#web/i18n/language.ts'
import { tableTexts } from '#web/i18n/panels/tableTexts.ts'
import { formatValue, isKnown } from '#web/project/formatValue.ts'
import { isApplicable } from '#web/project/isApplicable.ts'
import { shownFields, shownValue } from '#web/project/shownFields.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { ColumnChooser } from './ColumnChooser.tsx'
import { createColumnChoice } from './columnChoice.ts'
import { tableFields } from './tableFields.ts'
import './DataTable.css'

const PAGE = 100

const isNumeric = (field: Field): boolean => field.type === 'integer' || field.type === 'real'

const sortIcons = { ascending: 'arrowUp', descending: 'arrowDown', none: 'sort' } as const

type DataTableProps = {
  dataset: DatasetSummary
  features: FeatureJson[]
  selected: string | null
  onSelect: (uid: string) => void
  /** Offered as a filter where there is a map beside the table: the ids that the map shows. */
  inView?: Set<string>
}

/** A dataset as a table: sorted by any column, filtered by words or by what the map shows, row and map selected together. */
export const DataTable = (props: DataTableProps) => {
  const [sort, setSort] = createSignal<Sort | null>(null)
  const [words, setWords] = createSignal('')
  const [onlyInView, setOnlyInView] = createSignal(false)
  const [shownCount, setShownCount] = createSignal(PAGE)
  const inputId = createUniqueId()
  let body!: HTMLElement

  const fields = createMemo((): Field[] => shownFields(props.dataset.fields))
  const columns = createMemo(() => tableFields(fields(), props.dataset.titleField, language()))
  const choice = createColumnChoice(() => props.dataset.id, columns)
  /** Under the name, where it has no column of its own. */
  const reading = (row: FeatureJson): string =>
    columns().some((field) => field.name === 'name_kana') ? '' : String(row.properties.name_kana ?? '')
  const cellText = (field: Field, row: FeatureJson): string => {
    const value = shownValue(field, row.properties)
    return isKnown(value) || isApplicable(field.name, row.properties)
      ? formatValue(field, value)
      : texts().notApplicable
  }
  const rows = createMemo(() => {
    const inView = onlyInView() ? props.inView : undefined
    const found = rowsWithWords(props.features, words(), (row) =>
      foldedCells(fields().map((field) => cellText(field, row))),
    ).filter((row) => !inView || inView.has(row.id))
    return sortRows(found, sort(), compareTexts)
  })
  createEffect(on([words, sort, onlyInView, () => props.dataset.id], () => setShownCount(PAGE)))
  createEffect(
    on(
      () => props.selected,
      (uid) => {
        if (uid) body.querySelector(`[data-uid="${CSS.escape(uid)}"]`)?.scrollIntoView({ block: 'nearest' })
      },
    ),
  )

  const toggleSort = (field: string): void => {
    const current = sort()
    if (current?.field !== field) setSort({ field, descending: false })
    else setSort(current.descending ? null : { field, descending: true })
  }
  const ariaSort = (field: string): keyof typeof sortIcons => {
    const current = sort()
    if (current?.field !== field) return 'none'
    return current.descending ? 'descending' : 'ascending'
  }

  return (
    <div class="data-table">
      <div class="table-tools">
        <label for={inputId} class="visually-hidden">
          {localized(tableTexts).filter}
        </label>
        <input
          id={inputId}
          type="search"
          class="text-input small"
          placeholder={localized(tableTexts).filterPlaceholder}
          value={words()}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <Show when={props.inView}>
          <label class="table-in-view">
            <input
              type="checkbox"
              class="checkbox"
              checked={onlyInView()}
              onChange={(event) => setOnlyInView(event.currentTarget.checked)}
            />
            {localized(tableTexts).inView}
          </label>
        </Show>
        <span class="muted small-text tabular" role="status">
          {localized(tableTexts).rows(rows().length, props.features.length)}
          <Show when={props.features.length < props.dataset.featureCount}>
            {' '}
            {localized(tableTexts).partial(props.dataset.featureCount)}
          </Show>
        </span>
        <ColumnChooser fields={columns()} choice={choice} />
        <span class="table-downloads">
          <a
            class="button small"
            href={`/api/datasets/${props.dataset.id}/features?f=csv`}
            download={`${props.dataset.id}.csv`}
          >
            <Icon name="download" size={17} />
            {localized(tableTexts).csv}
          </a>
          <a
            class="button small"
            href={`/api/datasets/${props.dataset.id}/features?limit=10000`}
            download={`${props.dataset.id}.geojson`}
          >
            <Icon name="download" size={17} />
            {localized(tableTexts).geojson}
          </a>
        </span>
      </div>
      <section class="table-scroll" ref={body} tabindex="0" aria-label={localized(props.dataset.title)}>
        <table>
          <thead>
            <tr>
              <For each={choice.shown()}>
                {(field) => (
                  <th scope="col" aria-sort={ariaSort(field.name)} classList={{ number: isNumeric(field) }}>
                    <button type="button" onClick={() => toggleSort(field.name)}>
                      {localized(field.title)}
                      <Icon name={sortIcons[ariaSort(field.name)]} size={14} />
                    </button>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={rows().slice(0, shownCount())}>
              {(row) => (
                <tr
                  data-uid={row.id}
                  aria-current={row.id === props.selected ? 'true' : undefined}
                  onClick={() => props.onSelect(row.id)}
                >
                  <For each={choice.shown()}>
                    {(field, column) => (
                      <td
                        classList={{
                          number: isNumeric(field),
                          unknown: !isKnown(shownValue(field, row.properties)),
                        }}
                      >
                        <Show
                          when={column() === 0}
                          fallback={
                            <span title={cellText(field, row)} lang={langOf(cellText(field, row))}>
                              {cellText(field, row)}
                            </span>
                          }
                        >
                          <button
                            type="button"
                            class="row-button"
                            lang={langOf(cellText(field, row))}
                            onClick={() => props.onSelect(row.id)}
                          >
                            {cellText(field, row)}
                          </button>
                          <Show when={reading(row)}>
                            {(kana) => (
                              <small class="row-reading" lang="ja">
                                {kana()}
                              </small>
                            )}
                          </Show>
                        </Show>
                      </td>
                    )}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <Show when={rows().length === 0}>
          <p class="table-none muted">{localized(tableTexts).none}</p>
        </Show>
        <Show when={rows().length > shownCount()}>
          <button
            type="button"
            class="button small table-more"
            onClick={() => setShownCount(shownCount() + 10 * PAGE)}
          >
            {localized(tableTexts).more(rows().length - shownCount())}
          </button>
        </Show>
      </section>
    </div>
  )
}
