import { batch, createSignal, onCleanup } from 'solid-js'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { reconnectDelay } from '#web/project/document/live/reconnectDelay.ts'
import { enqueue } from './enqueue.ts'
import type { Refusal, Waiting } from './rowCommand.ts'
import type { RowStorage } from './rowStorage.ts'
import type { Answer } from './sendCommand.ts'
import { MOST_AT_ONCE } from './sendCommands.ts'

export type Taken = { waiting: Waiting; row: FeatureJson | null }

type Command = Pick<Waiting, 'dataset' | 'uid' | 'command'>

type OutboxOptions = {
  map: string
  storage: RowStorage
  /** One, or plain ones on different rows of one dataset. An answer for each. Throws where another try may go better. */
  send: (waiting: readonly Waiting[]) => Promise<readonly Answer[]>
  /** Whether a command may go together with others. */
  isPlain: (waiting: Waiting) => boolean
  /** Commands were taken; the rows as they are now. Called in one go with their leaving the outbox. */
  onTaken: (taken: readonly Taken[]) => void
}

const NOTHING: ReadonlySet<number> = new Set()

/** Milliseconds and a little chance: windows of one browser share the storage. */
const newSeq = (): number => Date.now() * 1000 + Math.floor(Math.random() * 1000)

/**
 * What waits on a row whose earlier command was taken was done to what came of that, unless others have changed the row in between:
 * then it is for the server to tell whether they changed the same.
 */
const seenBy = (waiting: Waiting, taken: Taken | undefined): Waiting => {
  const { command } = waiting
  if (!taken?.row || waiting.dataset !== taken.waiting.dataset) return waiting
  if (command.kind !== 'update' && command.kind !== 'remove') return waiting
  const { version } = taken.row.properties
  const { command: sent, force } = taken.waiting
  const alone = !('version' in sent) || force || version <= sent.version + 1
  return alone ? { ...waiting, command: { ...command, version } } : waiting
}

/**
 * What this person did to rows and the server does not have yet, in order, one request at a time. It is kept in the browser over
 * reloads, and tried again and again, ever more slowly, until it is taken or refused.
 */
export const createOutbox = ({ map, storage, send, isPlain, onTaken }: OutboxOptions) => {
  const [list, setList] = createSignal<readonly Waiting[]>([])
  /** The browser does not let this page keep anything, or has no room left. */
  const [keepsNothing, setKeepsNothing] = createSignal(false)
  let sending: ReadonlySet<number> = NOTHING
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
    const before = new Set(list())
    const seqs = new Set(next.map(({ seq }) => seq))
    setList(next)
    void keep(
      next.filter((each) => !before.has(each)),
      [...before].filter(({ seq }) => !seqs.has(seq)).map(({ seq }) => seq),
    )
  }
  const find = (seq: number): Waiting | undefined => list().find((each) => each.seq === seq)
  const replace = (seq: number, values: Partial<Waiting>): void =>
    change(list().map((each) => (each.seq === seq ? { ...each, ...values } : each)))

  /** The oldest commands that nothing stands in the way of: what was done to a row goes in order. */
  const next = (): Waiting[] => {
    const blocked = new Set(list().flatMap(({ refusal, uid }) => (refusal ? [uid] : [])))
    const run: Waiting[] = []
    for (const each of list()) {
      if (blocked.has(each.uid)) continue
      const joins = run.length === 0 || (each.dataset === run[0]?.dataset && isPlain(each))
      if (!joins) break
      run.push(each)
      blocked.add(each.uid)
      if (run.length >= MOST_AT_ONCE || !isPlain(each)) break
    }
    return run
  }
  const settle = (run: readonly Waiting[], answers: readonly Answer[]): void => {
    const taken = new Map<number, Taken>()
    const refused = new Map<number, Refusal>()
    for (const [index, waiting] of run.entries()) {
      const answer = answers[index]
      if (answer?.kind === 'done') taken.set(waiting.seq, { waiting, row: answer.row })
      else if (answer) refused.set(waiting.seq, answer.refusal)
    }
    const byRow = new Map([...taken.values()].map((each) => [each.waiting.uid, each]))
    batch(() => {
      onTaken([...taken.values()])
      const rest = list().filter(({ seq }) => !taken.has(seq))
      change(
        rest.map((each) => {
          const refusal = refused.get(each.seq)
          return refusal ? { ...each, refusal } : seenBy(each, byRow.get(each.uid))
        }),
      )
    })
  }

  const sendNext = async (): Promise<void> => {
    const run = next()
    if (run.length === 0 || sending.size > 0 || closed) return
    sending = new Set(run.map(({ seq }) => seq))
    clearTimeout(retry)
    try {
      const answers = await send(run)
      failures = 0
      setStuck(false)
      sending = NOTHING
      settle(run, answers)
      void sendNext()
    } catch {
      sending = NOTHING
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
  const queue = (commands: readonly Command[]): void => {
    let seq = list().at(-1)?.seq ?? 0
    let waiting = list()
    for (const { dataset, uid, command } of commands) {
      seq = Math.max(newSeq(), seq + 1)
      waiting = enqueue(waiting, { seq, map, dataset, uid, command, force: false, refusal: null }, sending)
    }
    change(waiting)
    void sendNext()
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
    add: queue,
    /** What waited on another device. What waits here already does not wait twice. */
    addAll: (commands: readonly Command[]): void => {
      const known = new Set(list().map(({ uid, command }) => `${uid} ${JSON.stringify(command)}`))
      queue(commands.filter(({ uid, command }) => !known.has(`${uid} ${JSON.stringify(command)}`)))
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
