import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import type { Field } from '#geodata/schema/field.ts'
import { createColumnChoice } from './columnChoice.ts'

const fields: Field[] = ['name', 'built', 'floor_area_m2', 'note'].map((name) => ({
  name,
  type: 'text',
  title: { ja: name, en: name },
}))
const open = (dataset: string) =>
  createRoot(() =>
    createColumnChoice(
      () => dataset,
      () => fields,
    ),
  )
const names = (dataset: string): string[] =>
  open(dataset)
    .shown()
    .map((field) => field.name)

test('what decides stands first of all, notes only when asked for; the choice is kept for its dataset', () => {
  expect(names('old_houses')).toEqual(['name', 'built', 'floor_area_m2'])
  const choice = open('old_houses')
  choice.setShown('note', true)
  choice.setShown('built', false)
  expect(choice.shown().map((field) => field.name)).toEqual(['name', 'floor_area_m2', 'note'])
  expect(names('old_houses')).toEqual(['name', 'floor_area_m2', 'note'])
  expect(names('venues')).toEqual(['name', 'built', 'floor_area_m2'])
})

test('the column that names the row cannot be taken away', () => {
  const choice = open('stations')
  choice.setShown('name', false)
  expect(choice.shown()[0]?.name).toBe('name')
})
