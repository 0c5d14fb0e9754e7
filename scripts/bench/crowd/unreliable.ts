import { reconnectDelay } from '#web/project/document/live/reconnectDelay.ts'

/** A request that found nobody, or whose answer got lost. */
class Lost extends Error {}

/** How requests get through: `failing` of them (0 to 1) do not, half of those before the server has them, half after. */
export type Way = { failing: number; random: () => number }

export async function overWay({ failing, random }: Way, send: () => Promise<Response>): Promise<Response> {
  const chance = random()
  if (chance < failing / 2) throw new Lost('on the way there')
  const response = await send()
  // read, as the connection is to be used again
  const body = await response.arrayBuffer()
  if (chance < failing) throw new Lost('on the way back')
  return new Response(response.status === 204 || response.status === 304 ? null : body, response)
}

/** Goes on trying as the page's outbox does; gives up at `deadline` (ms of `performance.now`). */
export async function untilAnswered(
  random: () => number,
  deadline: number,
  send: () => Promise<Response>,
): Promise<Response> {
  for (let failures = 0; ; failures += 1) {
    try {
      const response = await send()
      if (response.status < 500) return response
    } catch (error) {
      if (performance.now() > deadline) throw error
    }
    if (performance.now() > deadline) throw new Lost('given up')
    await new Promise((resolve) => setTimeout(resolve, reconnectDelay(failures, random())))
  }
}
