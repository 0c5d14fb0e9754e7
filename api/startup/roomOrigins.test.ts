import { expect, test } from 'vitest'
import { isOpenToRoom, roomOrigins } from './roomOrigins.ts'

const at = (host: string, secure = false) => roomOrigins({ host, port: 8787, secure })

test('a server of this computer alone has no address for others', () => {
  for (const host of ['127.0.0.1', '127.0.0.2', 'localhost', '::1']) {
    expect(at(host)).toEqual([])
    expect(isOpenToRoom(host)).toBe(false)
  }
})

test('one that listens on a single address has that', () => {
  expect(at('192.168.1.5')).toEqual(['http://192.168.1.5:8787'])
  expect(at('fd00::5', true)).toEqual(['https://[fd00::5]:8787'])
})

test('one that listens everywhere has those of the networks it is in, never its own loopback', () => {
  for (const origin of at('0.0.0.0')) {
    expect(origin).toMatch(/^http:\/\/\d+\.\d+\.\d+\.\d+:8787$/)
    expect(origin).not.toContain('//127.')
  }
  expect(isOpenToRoom('0.0.0.0')).toBe(true)
})
