import { expect, test } from 'vitest'
import { byOrder } from '#geodata/schema/map/entity.ts'
import { placeAt } from './placeAt.ts'

const idsAfter = (siblings: { id: string; order: string }[], index: number): string[] => {
  const { orders, repairs } = placeAt(siblings, index)
  const keys = new Map(repairs.map(({ id, order }) => [id, order]))
  return [
    ...siblings.map((each) => ({ ...each, order: keys.get(each.id) ?? each.order })),
    ...orders.map((order) => ({ id: 'new', order })),
  ]
    .sort(byOrder)
    .map(({ id }) => id)
}

test('stands where it was put, also between two that got the same key, and among keys nobody can read', () => {
  expect(idsAfter([], 0)).toEqual(['new'])
  expect(idsAfter([{ id: 'a', order: 'a0' }], 0)).toEqual(['new', 'a'])
  const twins = [
    { id: 'a', order: 'a1' },
    { id: 'b', order: 'a1' },
    { id: 'c', order: 'a2' },
  ]
  expect(idsAfter(twins, 1)).toEqual(['a', 'new', 'b', 'c'])
  expect(placeAt(twins, 2).repairs).toEqual([])
  expect(
    idsAfter(
      [
        { id: 'a', order: '?' },
        { id: 'b', order: 'あ' },
      ],
      1,
    ),
  ).toEqual(['a', 'new', 'b'])
})
