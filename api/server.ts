/** The server: opens the store, listens, prints where, and stops cleanly. The only file that opens a socket. */
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer as createHttpsServer } from 'node:https'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import type { WebSocketServer } from 'ws'
import { createApp } from './app.ts'
import { Authentication } from './auth/authentication.ts'
import { readSecret } from './auth/secretFile.ts'
import { SetupCode } from './auth/setupCode.ts'
import type { Mode } from './auth/whoAsks.ts'
import { isLoopbackName, type KnownHosts } from './middleware/hostCheck.ts'
import { LiveMaps } from './realtime/liveMaps.ts'
import { socketServer } from './realtime/socketServer.ts'
import { productFolders } from './startup/folders.ts'
import { greeting } from './startup/greeting.ts'
import { logger } from './startup/logger.ts'
import { progressLine } from './startup/progressLine.ts'
import { type Listening, roomOrigins } from './startup/roomOrigins.ts'
import { readSettings, type Settings } from './startup/settings.ts'
import { StartProblem, startSentence } from './startup/startProblem.ts'
import { openAccounts } from './store/openAccounts.ts'
import { openStore } from './store/openStore.ts'

/** How long requests in progress may take to end after the server was asked to stop. */
const patience = 3000

async function start(settings: Settings): Promise<void> {
  const folders = productFolders(import.meta.dirname, import.meta.filename.endsWith('.ts'))
  const progress = progressLine(process.stdout, '同梱データを準備しています · preparing the bundled data')
  const store = await openStore({
    folder: settings.dataFolder,
    bundled: folders.bundled,
    onSeed: (title) => progress.show(title),
    onRefresh: ({ ja, en }) => {
      progress.end()
      console.warn(`${ja} · ${en}`)
    },
  })
  progress.end()
  const { maps, people, signIns } = await openAccounts(settings.dataFolder).catch(async (error: unknown) => {
    await store.close()
    throw error
  })
  const live = new LiveMaps(maps)
  const close = async (): Promise<void> => {
    await live.close()
    await maps.close()
    await store.close()
  }
  const mode = modeOf(settings)
  const auth = new Authentication({
    people,
    signIns,
    secret: readSecret(settings.dataFolder),
    provider: settings.provider,
    registration: settings.registration,
  })
  const setupCode = mode === 'closed' && !(await people.keeper()) ? new SetupCode() : undefined
  const log = logger(settings.logLevel, (line) => process.stderr.write(line))
  let listening: Listening | undefined
  const app = createApp({
    store,
    maps,
    people,
    auth,
    setupCode,
    live,
    mode,
    hosts: hostsOf(settings, mode),
    trustProxy: settings.trustProxy,
    origins: () => (listening ? roomOrigins(listening) : []),
    standalone: folders.standalone,
    ...(existsSync(folders.web) && { web: folders.web }),
    ...(log && { log }),
  })
  try {
    const server = createServer(settings, app.fetch, socketServer())
    const port = await listen(server, settings)
    stopOnRequest(server, live, close)
    void store.warm()
    listening = { host: settings.host, port, secure: settings.tls !== undefined }
    console.log(greeting({ ...listening, setupCode: setupCode?.text }))
  } catch (error) {
    await close()
    throw error
  }
}

/** A server that only this computer reaches, with no proxy before it, asks nobody to sign in. */
const modeOf = ({ host, trustProxy }: Settings): Mode =>
  isLoopbackName(host) && !trustProxy ? 'personal' : 'closed'

/** Over https a page under a foreign name does not get as far: the certificate is not for it. */
const hostsOf = ({ tls, allowedHosts }: Settings, mode: Mode): KnownHosts =>
  tls && mode === 'closed' ? 'any' : { mode, names: allowedHosts }

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch']

function createServer({ tls }: Settings, fetch: Fetch, sockets: WebSocketServer): ServerType {
  const websocket = { server: sockets }
  if (!tls) return createAdaptorServer({ fetch, websocket })
  try {
    const serverOptions = { cert: readFileSync(tls.cert), key: readFileSync(tls.key) }
    return createAdaptorServer({ fetch, websocket, createServer: createHttpsServer, serverOptions })
  } catch {
    throw new StartProblem({
      ja: 'TLS_CERT と TLS_KEY のファイルは、組になった PEM 形式の証明書と鍵ではありません。',
      en: 'The files of TLS_CERT and TLS_KEY are not a certificate and its key in PEM form.',
    })
  }
}

/** Resolves with the port, which the system chose where 0 was asked. */
async function listen(server: ServerType, { host, port }: Settings): Promise<number> {
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}

/** Ctrl-C, `kill`, or the end of the parent process: what runs is finished, then the stores are closed. A second Ctrl-C is at once. */
function stopOnRequest(server: ServerType, live: LiveMaps, close: () => Promise<void>): void {
  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(130)
    stopping = true
    if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), patience).unref()
    const closed = once(server, 'close')
    server.close()
    await live.close()
    await closed
    await close()
    process.exit(0)
  }
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, () => void stop())
}

function fail(error: unknown, place: { host: string; port: number }): void {
  const sentence = startSentence(error, place)
  console.error(sentence ? `${sentence.ja}\n${sentence.en}` : error)
  process.exitCode = 1
}

let place = { host: '', port: 0 }
try {
  const settings = readSettings(process.env, process.stdout.isTTY)
  place = settings
  await start(settings)
} catch (error) {
  fail(error, place)
}
