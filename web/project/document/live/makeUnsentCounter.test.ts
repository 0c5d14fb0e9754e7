import { expect, test } from 'vitest'
import { makeUnsentCounter } from './makeUnsentCounter.ts'

test('counts what is not durable over lost connections', () => {
  const counter = makeUnsentCounter(2)
  counter.made()
  expect(counter.unsent()).toBe(3)
  counter.sentAll()
  counter.sentOne()
  expect(counter.unsent()).toBe(4)
  counter.acknowledge(1)
  expect(counter.unsent()).toBe(1)
  counter.socketGone()
  counter.made()
  expect(counter.unsent()).toBe(2)
  counter.sentAll()
  expect(counter.underWay()).toBe(true)
  counter.acknowledge(1)
  expect(counter.unsent()).toBe(0)
  counter.sentAll()
  expect(counter.underWay()).toBe(false)
})
