/** Times in microseconds. */
type TraceEvent = { name: string; ph: string; pid: number; tid: number; ts: number; dur?: number }
type Span = { start: number; end: number }

const spansOf = (events: TraceEvent[], name: string): Span[] =>
  events.flatMap((event) =>
    event.name === name && event.ph === 'X' && event.dur !== undefined
      ? [{ start: event.ts, end: event.ts + event.dur }]
      : [],
  )

/**
 * From a Chromium trace, the longest task of the page's own thread, in milliseconds: `whole` as it was, `own` without
 * `GLES2::ReadPixels`. That is the browser fetching each WebGL frame back from a renderer in software, so that it can be shown
 * without a graphics card; the thread waits until the frame is drawn. With a card the frame stays there, and nobody waits.
 */
export function longestTasks(trace: Buffer): { whole: number; own: number } {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace.toString('utf8'))
  const frame = traceEvents.find(({ name }) => name === 'FireAnimationFrame')
  if (!frame) throw new Error('longest tasks: expected an animation frame in the trace')
  const thread = traceEvents.filter(({ pid, tid }) => pid === frame.pid && tid === frame.tid)
  const waits = spansOf(thread, 'GLES2::ReadPixels')
  const tasks = spansOf(thread, 'ThreadControllerImpl::RunTask')
  if (tasks.length === 0) throw new Error('longest tasks: expected tasks of the page in the trace')
  let [whole, own] = [0, 0]
  for (const task of tasks) {
    const length = task.end - task.start
    const waited = waits
      .filter(({ start, end }) => start >= task.start && end <= task.end)
      .reduce((sum, { start, end }) => sum + end - start, 0)
    whole = Math.max(whole, length / 1000)
    own = Math.max(own, (length - waited) / 1000)
  }
  return { whole, own }
}
