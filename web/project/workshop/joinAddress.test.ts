import { expect, test } from 'vitest'
import { joinAddress, reachableOrigins } from './joinAddress.ts'

test('an address of this computer alone is never given to other devices', () => {
  for (const own of [
    'http://localhost:8787',
    'http://127.0.0.1:8787',
    'http://[::1]:8787',
    'http://x.localhost',
  ]) {
    expect(reachableOrigins(new URL(own), [])).toEqual([])
    expect(reachableOrigins(new URL(own), ['http://192.168.1.5:8787'])).toEqual(['http://192.168.1.5:8787'])
  }
})

test('who opened the page from elsewhere knows an address that works', () => {
  const told = ['http://192.168.1.5:8787', 'https://map.example.jp']
  expect(reachableOrigins(new URL('https://map.example.jp/maps/a'), told)).toEqual([
    'https://map.example.jp',
    'http://192.168.1.5:8787',
  ])
  expect(joinAddress('https://map.example.jp', 'K7M4PX')).toBe('https://map.example.jp/join/K7M4PX')
})
