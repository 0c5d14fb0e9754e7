/**
 * Peer of the cached tiles: the least that a Node server can do, reading finished blobs from SQLite and sending them.
 * Argument: the SQLite file. Prints its address.
 */
import { createServer } from 'node:http'
import Database from 'better-sqlite3'

const [path = ''] = process.argv.slice(2)
const db = new Database(path, { readonly: true })
const read = db.prepare<[string], Buffer>('SELECT data FROM tiles WHERE path = ?').pluck()

const server = createServer((request, response) => {
  const blob = read.get(request.url ?? '')
  if (!blob) response.writeHead(404).end()
  else {
    response
      .writeHead(200, {
        'Content-Type': 'application/vnd.mapbox-vector-tile',
        'Content-Encoding': 'gzip',
        'Content-Length': blob.length,
      })
      .end(blob)
  }
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) console.log(`http://127.0.0.1:${address.port}`)
})
process.once('disconnect', () => process.exit())
