import { expect, test } from 'vitest'
import { keepRuleOf, keptPageOf, mayBeKept } from './keepRule.ts'

const shell = new Set(['/assets/index-1.js', '/favicon.svg'])
const rule = (path: string, mode = 'cors', method = 'GET') => keepRuleOf({ method, mode, path }, shell)

test('the shell and what carries a hash in its name come from the kept copy', () => {
  expect(rule('/assets/index-1.js')).toBe('shell')
  expect(rule('/assets/biz-udpgothic-7.woff2')).toBe('asset')
})

test('every page of the app opens from the shell, those for other programs do not', () => {
  expect(rule('/map', 'navigate')).toBe('page')
  expect(rule('/ogc/collections', 'navigate')).toBe('never')
  expect(rule('/api', 'navigate')).toBe('never')
})

test('who joined by code opens the small page again', () => {
  expect(['/join', '/join/ABC234', '/w/3f2504e0'].map(keptPageOf)).toEqual(Array(3).fill('/join.html'))
  expect(['/', '/maps', '/work'].map(keptPageOf)).toEqual(Array(3).fill('/index.html'))
})

test('data and tiles are asked for anew, and a write is never answered from a copy', () => {
  expect(rule('/api/datasets')).toBe('data')
  expect(rule('/tiles/stations/8/1/2.mvt')).toBe('data')
  expect(rule('/api/datasets/stations/features', 'cors', 'POST')).toBe('never')
})

test('private answers, errors and streams are not kept', () => {
  const answer = (headers: Record<string, string>, ok = true) =>
    mayBeKept({ ok, headers: new Headers(headers) })
  expect(answer({ 'cache-control': 'public, max-age=60' })).toBe(true)
  expect(answer({ 'cache-control': 'no-store' })).toBe(false)
  expect(answer({ 'cache-control': 'private, max-age=60' })).toBe(false)
  expect(answer({ 'content-type': 'text/event-stream' })).toBe(false)
  expect(answer({}, false)).toBe(false)
})
