/** `npm start`: builds what is out of date, then is the server until it stops. */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { builtServer, isFresh } from '#scripts/build/dist.ts'

if (!isFresh()) {
  console.log('初回の準備をします（1分以内） · preparing the first start (under a minute)')
  const { buildProduct } = await import('#scripts/build/buildProduct.ts')
  const { breaches } = await buildProduct((text) => console.log(`  ${text}`))
  if (breaches.length > 0) {
    console.error(`The build is over its budget: ${breaches.join('; ')}`)
    process.exit(1)
  }
}

const server = spawn(process.execPath, [builtServer], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })

// A terminal sends Ctrl-C to the server itself: passing it on as well would be a second, impatient one.
process.on('SIGINT', () => {
  if (!process.stdin.isTTY) server.kill('SIGINT')
})
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => server.kill(signal))

server.on('exit', (code, signal) => {
  process.exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0)
})
