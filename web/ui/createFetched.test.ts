import { createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import { createFetched } from './createFetched.ts'

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

test('an answer that a newer question has overtaken is dropped', async () => {
  const answers = new Map<string, (text: string) => void>()
  const [asked, setAsked] = createSignal<string>('old')
  const { fetched, dispose } = createRoot((end) => ({
    fetched: createFetched(asked, (text) => new Promise<string>((resolve) => answers.set(text, resolve))),
    dispose: end,
  }))
  await settle()
  setAsked('new')
  await settle()
  answers.get('new')?.('new answer')
  answers.get('old')?.('old answer')
  await settle()
  expect(fetched.value()).toBe('new answer')
  expect(fetched.loading()).toBe(false)
  dispose()
})

test('a failure is told, the last answer stays, and it can be asked again', async () => {
  let fail = false
  const { fetched, dispose } = createRoot((end) => ({
    fetched: createFetched(
      () => 1,
      () => (fail ? Promise.reject(new Error('down')) : Promise.resolve('up')),
    ),
    dispose: end,
  }))
  await settle()
  expect(fetched.value()).toBe('up')
  fail = true
  fetched.refetch()
  await settle()
  expect(fetched.error()).toEqual(new Error('down'))
  expect(fetched.value()).toBe('up')
  fail = false
  fetched.refetch()
  await settle()
  expect(fetched.error()).toBeUndefined()
  dispose()
})

test('nothing is asked while there is no question', async () => {
  let asked = 0
  const { fetched, dispose } = createRoot((end) => ({
    fetched: createFetched(
      () => undefined,
      () => Promise.resolve(asked++),
    ),
    dispose: end,
  }))
  await settle()
  expect(asked).toBe(0)
  expect(fetched.loading()).toBe(false)
  dispose()
})
