import { createSignal, onCleanup, onMount } from 'solid-js'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { Workshop } from '#geodata/schema/workshop/workshop.ts'
import type { RowStore } from '#web/project/rows/createRowStore.ts'
import { fetchPlainDocument, fetchWorkshop } from '#web/server/joinClient.ts'
import { liveAddress } from '#web/server/mapClient.ts'
import { ServerProblem } from '#web/server/request.ts'
import { keepMap, keptMap } from './keptMap.ts'
import { makeWorkshopSocket } from './makeWorkshopSocket.ts'
import { clockSkew } from './phaseClock.ts'

/** `live`: told at once; `polling`: the socket is blocked, the server is asked again and again; `offline`: nobody answers. */
export type Connection = 'connecting' | 'live' | 'polling' | 'offline'

/** Why there is no map to be seen. */
export type Trouble = 'missing' | 'removed' | 'failed'

const POLL_MS = 4000
/** A hall of phones does not ask for the same document in the same moment. */
const DOCUMENT_DELAY_MS = 800

export type ParticipantMap = ReturnType<typeof createParticipantMap>

/** A map with its workshop as a participant has it: from the server, or as this device last saw it. */
export const createParticipantMap = (map: string, rows: RowStore) => {
  const [document, setDocument] = createSignal<MapDocument>()
  /** null: there is none. */
  const [workshop, setWorkshop] = createSignal<Workshop | null>()
  const [skew, setSkew] = createSignal(0)
  const [connection, setConnection] = createSignal<Connection>('connecting')
  const [trouble, setTrouble] = createSignal<Trouble>()
  let isTold = false
  let isAsking = false
  let documentTimer: ReturnType<typeof setTimeout> | undefined

  const keep = (): void => {
    const [made, held] = [document(), workshop()]
    if (made && held) void keepMap({ id: map, document: made, workshop: held })
  }
  const takeWorkshop = (next: Workshop | null): void => {
    if (next) setSkew(clockSkew(next, Date.now()))
    setWorkshop(next)
    keep()
  }
  const takeDocument = (next: MapDocument): void => {
    setDocument(next)
    keep()
  }
  const failed = async (cause: unknown): Promise<void> => {
    if (cause instanceof ServerProblem && cause.problem.status < 500 && cause.problem.status !== 429) {
      setTrouble('missing')
      return
    }
    setConnection('offline')
    if (document()) return
    const kept = await keptMap(map)
    if (document()) return
    if (kept) {
      setDocument(kept.document)
      setWorkshop(kept.workshop)
    } else setTrouble('failed')
  }
  const answered = (): void => {
    setTrouble(undefined)
    setConnection(isTold ? 'live' : 'polling')
  }

  const load = async (): Promise<void> => {
    if (isAsking) return
    isAsking = true
    try {
      const [made, held] = await Promise.all([fetchPlainDocument(map), fetchWorkshop(map)])
      takeWorkshop(held.workshop)
      takeDocument(made)
      answered()
    } catch (cause) {
      await failed(cause)
    }
    isAsking = false
  }
  /** What the socket would have told. */
  const poll = async (): Promise<void> => {
    if (isAsking) return
    isAsking = true
    try {
      takeWorkshop((await fetchWorkshop(map)).workshop)
      await rows.follow()
      answered()
      if (rows.isStuck()) rows.tryNow()
    } catch (cause) {
      await failed(cause)
    }
    isAsking = false
  }
  const look = (): Promise<void> => (document() && connection() !== 'connecting' ? poll() : load())

  onMount(() => {
    void load()
    const socket = makeWorkshopSocket(liveAddress(map), {
      onRows: rows.receive,
      onWorkshop: takeWorkshop,
      onDocument: () => {
        clearTimeout(documentTimer)
        const delay = DOCUMENT_DELAY_MS * (1 + 2 * Math.random())
        documentTimer = setTimeout(
          () => void fetchPlainDocument(map).then(takeDocument, () => undefined),
          delay,
        )
      },
      onOpen: (open) => {
        isTold = open
        if (open && document()) {
          setConnection('live')
          rows.catchUp()
          // what has become of phases and of the map meanwhile
          void load()
        }
      },
      onClosed: (why) => void setTrouble(why === 'removed' ? 'removed' : 'missing'),
    })
    const timer = setInterval(() => {
      if (trouble() !== 'missing' && (!isTold || connection() !== 'live')) void look()
    }, POLL_MS)
    const cut = (): void => void setConnection('offline')
    const back = (): void => void look()
    addEventListener('offline', cut)
    addEventListener('online', back)
    onCleanup(() => {
      socket.close()
      clearInterval(timer)
      clearTimeout(documentTimer)
      removeEventListener('offline', cut)
      removeEventListener('online', back)
    })
  })

  return { document, workshop, skew, connection, trouble, retry: (): void => void load() }
}
