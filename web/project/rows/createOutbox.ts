import { batch, createSignal, onCleanup } from 'solid-js'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { reconnectDelay } from '#web/project/document/live/reconnectDelay.ts'
import { enqueue } from './enqueue.ts'
import type { RowCommand, Waiting } from './rowCommand.ts'
import type { RowStorage } from './rowStorage.ts'
import type { Answer } from './sendCommand.ts'

type OutboxOptions = {
  map: string
  storage: RowStorage
  /** Throws where another try may go better. */
  send: (waiting: Waiting) => Promise<Answer>
  /** A command was taken; the row as it is now. Called in one go with its leaving the outbox. */
  onTaken: (waiting: Waiting, row: FeatureJson | null) => void
}

/** Milliseconds and a little chance: windows of one browser share the storage. */
const newSeq = (): number => Date.now() * 1000 + Math.floor(Math.random() * 1000)

/**
 * What waits on a row whose earlier command was taken was done to what came of that, unless others have changed the row in between:
 * then it is for the server to tell whether they changed the same.
 */
const seenBy = (waiting: Waiting, taken: Waiting, row: FeatureJson | null): Waiting => {
  const { command } = waiting
  if (!row || waiting.dataset !== taken.dataset || waiting.uid !== taken.uid) return waiting
  if (command.kind !== 'update' && command.kind !== 'remove') return waiting
  const { version } = row.properties
  const alone = !('version' in taken.command) || taken.force || version <= taken.command.version + 1
  return alone ? { ...waiting, command: { ...command, version } } : waiting
}

/**
 * What this person did to rows and the server does not have yet, in order, one request at a time. It is kept in the browser over
 * reloads, and tried again and again, ever more slowly, until it is taken or refused.
 */
export const createOutbox = ({ map, storage, send, onTaken }: OutboxOptions) => {
  const [list, setList] = createSignal<readonly Waiting[]>([])
  /** The browser does not let this page keep anything, or has no room left. */
  const [keepsNothing, setKeepsNothing] = createSignal(false)
  let sending: number | null = null
  /** The last try found nobody who would take it. */
  const [isStuck, setStuck] = createSignal(false)
  let failures = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let closed = false
  let keptWhole = true

  const keep = async (put: readonly Waiting[], drop: readonly number[]): Promise<void> => {
    try {
      // what found no room earlier may find it now
      await storage.changeWaiting(keptWhole ? put : list(), drop)
      keptWhole = true
      setKeepsNothing(false)
    } catch {
      keptWhole = false
      setKeepsNothing(true)
    }
  }
  const change = (next: readonly Waiting[]): void => {
    const before = list()
    setList(next)
    void keep(
      next.filter((each) => !before.includes(each)),
      before.filter(({ seq }) => !next.some((each) => each.seq === seq)).map(({ seq }) => seq),
    )
  }
  const find = (seq: number): Waiting | undefined => list().find((each) => each.seq === seq)
  const replace = (seq: number, values: Partial<Waiting>): void =>
    change(list().map((each) => (each.seq === seq ? { ...each, ...values } : each)))

  /** The oldest command that nothing stands in the way of: what was done to a row goes in order. */
  const next = (): Waiting | undefined => {
    const blocked = new Set(list().flatMap(({ refusal, uid }) => (refusal ? [uid] : [])))
    return list().find(({ uid }) => !blocked.has(uid))
  }

  const sendNext = async (): Promise<void> => {
    const waiting = next()
    if (!waiting || sending !== null || closed) return
    sending = waiting.seq
    clearTimeout(retry)
    try {
      const answer = await send(waiting)
      failures = 0
      setStuck(false)
      sending = null
      if (answer.kind === 'not taken') replace(waiting.seq, { refusal: answer.refusal })
      else
        batch(() => {
          onTaken(waiting, answer.row)
          const rest = list().filter(({ seq }) => seq !== waiting.seq)
          change(rest.map((each) => seenBy(each, waiting, answer.row)))
        })
      void sendNext()
    } catch {
      sending = null
      if (closed) return
      retry = setTimeout(() => void sendNext(), reconnectDelay(failures, Math.random()))
      failures += 1
      setStuck(true)
    }
  }
  const now = (): void => {
    failures = 0
    void sendNext()
  }
  const seen = (): void => {
    if (document.visibilityState === 'visible' && isStuck()) now()
  }
  addEventListener('online', now)
  document.addEventListener('visibilitychange', seen)
  onCleanup(() => {
    closed = true
    clearTimeout(retry)
    removeEventListener('online', now)
    document.removeEventListener('visibilitychange', seen)
  })
  const queue = (dataset: string, uid: string, command: RowCommand): void => {
    const seq = Math.max(newSeq(), (list().at(-1)?.seq ?? 0) + 1)
    change(enqueue(list(), { seq, map, dataset, uid, command, force: false, refusal: null }, sending))
  }

  return {
    list,
    keepsNothing,
    isStuck,
    /** What an earlier visit could not send. Resolves when it is here. */
    load: async (): Promise<void> => {
      try {
        const left = await storage.waiting(map)
        setList([...left.toSorted((one, other) => one.seq - other.seq), ...list()])
      } catch {
        setKeepsNothing(true)
      }
      void sendNext()
    },
    add: (dataset: string, uid: string, command: RowCommand): void => {
      queue(dataset, uid, command)
      void sendNext()
    },
    /** What waited on another device. What waits here already does not wait twice. */
    addAll: (commands: readonly Pick<Waiting, 'dataset' | 'uid' | 'command'>[]): void => {
      const known = new Set(list().map(({ uid, command }) => `${uid} ${JSON.stringify(command)}`))
      for (const { dataset, uid, command } of commands)
        if (!known.has(`${uid} ${JSON.stringify(command)}`)) queue(dataset, uid, command)
      void sendNext()
    },
    /** What was refused for one of these reasons may be taken now. */
    askAgain: (codes: ReadonlySet<string>): void => {
      const asks = ({ refusal }: Waiting): boolean =>
        refusal?.kind === 'refused' && refusal.code !== undefined && codes.has(refusal.code)
      if (!list().some(asks)) return
      change(list().map((each) => (asks(each) ? { ...each, refusal: null } : each)))
      void sendNext()
    },
    /** All of it is somewhere else now. */
    empty: (): Promise<void> => {
      const seqs = list().map(({ seq }) => seq)
      setList([])
      return keep([], seqs)
    },
    /** Own change after all, over what others did. */
    insist: (seq: number): void => {
      const refusal = find(seq)?.refusal
      replace(seq, { refusal: null, force: refusal?.kind === 'conflict' })
      void sendNext()
    },
    /** Gives up a command, and with it what was done to the same row afterwards. */
    giveUp: (seq: number): void => {
      const given = find(seq)
      change(list().filter((each) => each.uid !== given?.uid || each.seq < seq))
      void sendNext()
    },
    tryNow: now,
  }
}
