import { expect, test } from 'vitest'
import { readPresence } from './presence.ts'

test('takes nothing of another device on trust', () => {
  expect(readPresence(null)).toBeUndefined()
  expect(readPresence({ name: '  ' })).toBeUndefined()
  expect(
    readPresence({ name: 'か'.repeat(500), color: 'red;}', cursor: [1], camera: { lon: 'x' }, tab: 'x' }),
  ).toEqual({
    name: 'か'.repeat(40),
    color: '#625d55',
    cursor: null,
    camera: null,
    tab: 'map',
    selection: null,
  })
  expect(readPresence({ name: '山', color: '#2e7d5b', cursor: [131.4, 34.4] })?.cursor).toEqual([131.4, 34.4])
})
