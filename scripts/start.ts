/** `npm start`: builds what is out of date, then is the server until it stops. */
import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { builtServer, isFresh } from '#scripts/build/dist.ts'

const parent = process.ppid
let server: ChildProcess | undefined
let stopping = false

if (process.env.npm_lifecycle_event) {
  // npm passes a SIGTERM to the shell it started and to nobody below: that shell's end is the only sign of it.
  setInterval(() => {
    if (process.ppid !== parent) stop('SIGTERM')
  }, 500).unref()
}

// A terminal sends Ctrl-C to the server itself: passing it on as well would be a second, impatient one.
process.on('SIGINT', () => {
  if (!server || !process.stdin.isTTY) stop('SIGINT')
  stopping = true
})
process.on('SIGTERM', stop)
process.on('SIGHUP', stop)

if (!isFresh()) {
  console.log('初回の準備をします（1分以内） · preparing the first start (under a minute)')
  const { buildProduct } = await import('#scripts/build/buildProduct.ts')
  const { breaches } = await buildProduct((text) => console.log(`  ${text}`))
  if (breaches.length > 0) {
    console.error(`The build is over its budget: ${breaches.join('; ')}`)
    process.exit(1)
  }
}

// The channel tells the server when this process is gone, however it went: no server is left behind on the port.
server = spawn(process.execPath, [builtServer], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
server.on('exit', (code, signal) => process.exit(code ?? exitCodeOf(signal ?? 'SIGTERM')))

/** Once only: the server takes a second signal for impatience and drops what it is doing. */
function stop(signal: NodeJS.Signals): void {
  if (!server) process.exit(exitCodeOf(signal))
  if (!stopping) server.kill(signal)
  stopping = true
}

function exitCodeOf(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal]
}
