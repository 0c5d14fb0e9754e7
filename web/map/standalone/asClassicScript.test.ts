import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Script } from 'node:vm'
import { expect, test } from 'vitest'
import { asClassicScript } from './asClassicScript.ts'

const worker = createRequire(import.meta.url).resolve('maplibre-gl/dist/maplibre-gl-worker.mjs')

test('the worker of the map can be a classic script', () => {
  const module = readFileSync(worker, 'utf8')
  expect(() => new Script(module)).toThrow()
  expect(() => new Script(asClassicScript(module))).not.toThrow()
})

test('what is no such module is refused, not cut', () => {
  expect(() => asClassicScript('self.x = 1')).toThrow(/ends with its exports/)
})
