import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { PropertyValue } from '#geodata/schema/field.ts'
import { type ColumnFilter, filterTest } from '#geodata/table/columnFilter.ts'
import { foldedCells, rowsWithWords } from '#geodata/table/rowsWithWords.ts'
import { type Sort, sortRows } from '#geodata/table/sortRows.ts'
import { type ColumnSummary, summarizeColumn } from '#geodata/table/summarizeColumn.ts'
import { foldForSearch } from '#geodata/text/foldJapanese.ts'
import { compareTexts } from '#web/i18n/compareTexts.ts'
import { language } from '#web/i18n/language.ts'
import { placeOfRow } from '#web/project/rows/rowIndex.ts'
import { shownValue } from '#web/project/shownFields.ts'
import { createColumnOrder } from './createColumnOrder.ts'
import { createFoldedRows } from './createFoldedRows.ts'
import { cellText, columnsOf, type TableColumn } from './tableColumn.ts'

/** Texts of which the folded form is kept. */
const MOST_FOLDED = 20_000

export type TableModel = ReturnType<typeof createTableModel>

export const valueIn = ({ field }: TableColumn, { properties }: FeatureJson): PropertyValue | undefined =>
  shownValue(field, properties)

/** The rows of a table as a person wants to see them: filtered, sorted, in the columns they chose. */
export const createTableModel = (
  dataset: Accessor<DatasetSummary>,
  rows: Accessor<readonly FeatureJson[]>,
  chosen: Accessor<ReadonlySet<string>>,
) => {
  const [sort, setSort] = createSignal<Sort | null>(null)
  const [filters, setFilters] = createSignal<ReadonlyMap<string, ColumnFilter>>(new Map())
  const [words, setWords] = createSignal('')
  const [onlyChosen, setOnlyChosen] = createSignal(false)
  // the counts of a dataset change with every edit, its columns do not
  const form = createMemo(dataset, undefined, {
    equals: (one, other) =>
      one.id === other.id &&
      one.fields === other.fields &&
      one.form === other.form &&
      one.titleField === other.titleField,
  })
  const columns = createMemo(() => columnsOf(form()))
  const order = createColumnOrder(() => dataset().id, columns)
  const text = (column: TableColumn, row: FeatureJson): string => cellText(column, valueIn(column, row))

  const folded = createFoldedRows(
    rows,
    createMemo(() => {
      const [all] = [columns(), language()]
      // kinds, dates and answers are the same in thousands of rows
      const known = new Map<string, string>()
      const fold = (said: string): string => {
        const folded = known.get(said) ?? foldForSearch(said)
        if (known.size < MOST_FOLDED) known.set(said, folded)
        return folded
      }
      return (row) =>
        foldedCells(
          all.map((column) => text(column, row)),
          fold,
        )
    }),
  )

  /** The rows that meet all filters but that of one column. */
  const without = (name: string | null): readonly FeatureJson[] => {
    const tests = columns().flatMap((column) => {
      const filter = column.name === name ? undefined : filters().get(column.name)
      if (!filter) return []
      const meets = filterTest(filter, column.kind === 'list', (value) => cellText(column, value))
      return [(row: FeatureJson): boolean => meets(valueIn(column, row))]
    })
    const met = tests.length === 0 ? rows() : rows().filter((row) => tests.every((test) => test(row)))
    const found = words() && folded.ready() ? rowsWithWords(met, words(), folded.textOf) : met
    const only = onlyChosen() ? chosen() : undefined
    return only ? found.filter(({ id }) => only.has(id)) : found
  }
  const filtered = createMemo(() => without(null))
  const shown = createMemo(() => sortRows(filtered(), sort(), compareTexts))

  return {
    columns,
    order,
    text,
    sort,
    setSort,
    /** By this column; once more the other way round, and then no more. */
    turnSort: (field: string): void => {
      const now = sort()
      if (now?.field !== field) setSort({ field, descending: false })
      else setSort(now.descending ? null : { field, descending: true })
    },
    filterOf: (name: string): ColumnFilter | undefined => filters().get(name),
    setFilter: (name: string, filter: ColumnFilter | null): void => {
      const next = new Map(filters())
      if (filter) next.set(name, filter)
      else next.delete(name)
      setFilters(next)
    },
    isFiltered: (): boolean => filters().size > 0 || words() !== '' || onlyChosen(),
    clearFilters: (): void => {
      setFilters(new Map())
      setWords('')
      setOnlyChosen(false)
    },
    words,
    setWords: (next: string): void => {
      folded.want()
      setWords(next)
    },
    /** The search gets ready before the first word is typed. */
    wantWords: folded.want,
    onlyChosen,
    setOnlyChosen,
    rows,
    shown,
    /** Where a row stands among those shown. */
    placeOf: (uid: string): number | undefined => placeOfRow(shown(), uid),
    /** What stands in a column, whatever its own filter leaves out. */
    summaryOf: (column: TableColumn): ColumnSummary =>
      summarizeColumn(
        column.kind,
        without(column.name).map((row) => valueIn(column, row)),
      ),
  }
}
