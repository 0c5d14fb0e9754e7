import { expect, test } from 'vitest'
import { deviceName } from './deviceName.ts'

test('names a browser and its system, not those it pretends to be', () => {
  expect(
    deviceName(
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
    ),
  ).toBe('Edge · Windows')
  expect(
    deviceName(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    ),
  ).toBe('Safari · iPhone')
  expect(
    deviceName(
      'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
    ),
  ).toBe('Chrome · Chromebook')
})

test('says nothing of what it does not know', () => {
  expect(deviceName('curl/8.0')).toBeUndefined()
  expect(deviceName(null)).toBeUndefined()
})
