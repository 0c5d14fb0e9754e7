import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** Bytes that travel at once: small enough for two downloads to share the line evenly. */
const PACKET = 4096

export type SlowLine = { url: string; close: () => void }

/**
 * A line to `port` of this machine that all connections share, in both directions: `bytesPerSecond`, and half of `roundTripMs` on each
 * way. Unlike the throttle of a browser's developer tools it holds for the requests of workers as well.
 */
export async function slowLine(
  port: number,
  { bytesPerSecond, roundTripMs }: { bytesPerSecond: number; roundTripMs: number },
): Promise<SlowLine> {
  const up = makeChannel(bytesPerSecond, roundTripMs / 2)
  const down = makeChannel(bytesPerSecond, roundTripMs / 2)
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    for (const socket of [near, far]) {
      socket.setNoDelay(true)
      open.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        open.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    void carry(near, far, up)
    void carry(far, near, down)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('slow line: expected a port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}

type Channel = (bytes: number) => number

/** Tells for each packet the moment at which it arrives: after all that was sent before it. */
function makeChannel(bytesPerSecond: number, delayMs: number): Channel {
  let free = 0
  return (bytes) => {
    free = Math.max(free, performance.now()) + (bytes / bytesPerSecond) * 1000
    return free + delayMs
  }
}

async function carry(from: Socket, to: Socket, channel: Channel): Promise<void> {
  let delivered = Promise.resolve()
  const deliver = async (packet: Buffer, before: Promise<void>, at: number): Promise<void> => {
    await before
    await sleep(Math.max(0, at - performance.now()))
    if (!to.destroyed) to.write(packet)
  }
  try {
    for await (const chunk of from) {
      if (!Buffer.isBuffer(chunk)) continue
      for (let start = 0; start < chunk.length; start += PACKET) {
        const packet = chunk.subarray(start, start + PACKET)
        const at = channel(packet.length)
        delivered = deliver(packet, delivered, at)
        // what is on its way further than this waits with its sender, as in a real line
        if (at - performance.now() > 100) await delivered
      }
    }
    await delivered
    to.end()
  } catch {
    to.destroy()
  }
}
