import { expect, test } from 'vitest'
import { longestTasks } from './longestTasks.ts'

const event = (name: string, ts: number, dur: number, tid = 1) => ({ name, ph: 'X', pid: 7, tid, ts, dur })

test('a task is counted with and without the waiting for a renderer in software', () => {
  const traceEvents = [
    event('ThreadControllerImpl::RunTask', 0, 50_000),
    event('FireAnimationFrame', 1000, 20_000),
    event('ThreadControllerImpl::RunTask', 100_000, 900_000),
    event('GLES2::ReadPixels', 150_000, 840_000),
    event('ThreadControllerImpl::RunTask', 2_000_000, 120_000),
    event('ThreadControllerImpl::RunTask', 0, 5_000_000, 2),
    event('GLES2::ReadPixels', 2_050_000, 60_000, 2),
  ]
  expect(longestTasks(Buffer.from(JSON.stringify({ traceEvents })))).toEqual({ whole: 900, own: 120 })
})
