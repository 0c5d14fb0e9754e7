import type { RowNews } from '#geodata/schema/rowNews.ts'
import type { Workshop, WorkshopNews } from '#geodata/schema/workshop/workshop.ts'
import { reconnectDelay } from '#web/project/document/live/reconnectDelay.ts'
import { readRowNews } from '#web/project/rows/readRowNews.ts'
import { readVarString, readVarUint } from './readVarUint.ts'

/** What the map's socket tells somebody who does not edit its document. The numbers are those of api/realtime/messages.ts. */
const kinds = { sync: 0, rows: 4, workshop: 5 } as const

/** Closed because this person may not see the map any more, and because there is none. */
const REMOVED = 4403
const GONE = 4404

type SocketEvents = {
  onRows: (news: RowNews) => void
  onWorkshop: (workshop: Workshop | null) => void
  /** Somebody has changed the map itself. */
  onDocument: () => void
  /** Told from now on, or not any more. */
  onOpen: (open: boolean) => void
  /** The server will not let this person in again. */
  onClosed: (why: 'removed' | 'gone') => void
}

const readWorkshopNews = (text: string): WorkshopNews | undefined => {
  try {
    const plain: Partial<WorkshopNews> | null = JSON.parse(text)
    return plain && plain.workshop !== undefined ? { workshop: plain.workshop } : undefined
  } catch {
    return undefined
  }
}

/** Listens to a map's socket, over lost connections. */
export const makeWorkshopSocket = (url: string, events: SocketEvents) => {
  let socket: WebSocket | undefined
  let failures = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const receive = (data: unknown): void => {
    if (!(data instanceof ArrayBuffer)) return
    const bytes = new Uint8Array(data)
    const { value: kind, next } = readVarUint(bytes, 0)
    if (kind === kinds.sync) events.onDocument()
    else if (kind === kinds.rows) {
      const news = readRowNews(readVarString(bytes, next))
      if (news) events.onRows(news)
    } else if (kind === kinds.workshop) {
      const news = readWorkshopNews(readVarString(bytes, next))
      if (news) events.onWorkshop(news.workshop)
    }
  }
  const gone = (from: WebSocket, code: number): void => {
    if (from !== socket) return
    socket = undefined
    events.onOpen(false)
    if (code === REMOVED || code === GONE) {
      closed = true
      events.onClosed(code === REMOVED ? 'removed' : 'gone')
    }
    if (closed) return
    retry = setTimeout(connect, reconnectDelay(failures, Math.random()))
    failures += 1
  }
  const connect = (): void => {
    clearTimeout(retry)
    if (closed || socket) return
    const next = new WebSocket(url)
    next.binaryType = 'arraybuffer'
    socket = next
    next.addEventListener('open', () => {
      failures = 0
      events.onOpen(true)
    })
    next.addEventListener('message', ({ data }: MessageEvent<unknown>) => receive(data))
    next.addEventListener('close', ({ code }) => gone(next, code))
  }
  const now = (): void => {
    failures = 0
    connect()
  }
  /** The browser knows that there is no network: the socket need not find out by itself. */
  const cut = (): void => socket?.close()
  addEventListener('online', now)
  addEventListener('offline', cut)
  connect()

  return {
    close: (): void => {
      closed = true
      clearTimeout(retry)
      removeEventListener('online', now)
      removeEventListener('offline', cut)
      socket?.close()
    },
  }
}
