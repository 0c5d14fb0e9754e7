import type { JSX } from 'solid-js'
import { meetsCondition } from '#geodata/cartography/meetsConditions.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Properties, PropertyValue } from '#geodata/schema/field.ts'
import type { FormField } from '#geodata/schema/form/formField.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import { tableRoom } from '#web/i18n/maps/rooms/tableRoom.ts'
import type { TableColumn } from './tableColumn.ts'

/** What of some rows becomes different. */
export type RowEdit = { uid: string; properties: Properties }

type CellInput = {
  field: FormField
  value: PropertyValue
  ids: { id: string; describedBy: string | undefined }
  invalid: boolean
  onChange: (value: PropertyValue) => void
}

/** What this person may do with the rows of a table; absent: the table is only read. */
export type RowEditing = {
  mayEdit: (row: FeatureJson) => boolean
  /** All of them are one act, taken back at once. */
  edit: (edits: RowEdit[]) => void
  remove: (uids: string[]) => void
  /** A question as the form asks it. */
  input: (props: CellInput) => JSX.Element
  openForm: (row: FeatureJson) => void
}

export type CellRights = { question: FormField } | { why: Localized }

const why = (key: 'fixed' | 'readOnly' | 'notAsked' | 'photosInForm'): { why: Localized } => ({
  why: { ja: tableRoom.ja[key], en: tableRoom.en[key] },
})

/** Whether a cell can be changed here, and if not, why. */
export const cellRights = (
  editing: RowEditing | undefined,
  { question }: TableColumn,
  row: FeatureJson,
): CellRights => {
  if (!editing || !question) return why('fixed')
  if (!editing.mayEdit(row)) return why('readOnly')
  if (question.input === 'photos') return why('photosInForm')
  if (question.shownIf && !meetsCondition(question.shownIf, row.properties)) return why('notAsked')
  return { question }
}
