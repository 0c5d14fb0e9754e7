import { type WebSocket, WebSocketServer } from 'ws'
import { largestUpdate } from './liveMaps.ts'

const heartbeat = 30_000

/** Of the parts of a message before an update. */
const header = 64

/** The WebSocket side of the server. A message that is too large ends its connection, and so does one that has gone silent. */
export function socketServer(): WebSocketServer {
  const server = new WebSocketServer({ noServer: true, maxPayload: largestUpdate + header })
  const silent = new WeakSet<WebSocket>()
  const timer = setInterval(() => {
    for (const socket of server.clients) {
      // a phone out of reach says no goodbye
      if (silent.has(socket)) socket.terminate()
      else {
        silent.add(socket)
        socket.once('pong', () => silent.delete(socket))
        socket.ping()
      }
    }
  }, heartbeat)
  // a server that could not listen must still be able to end
  timer.unref()
  server.on('close', () => clearInterval(timer))
  return server
}
