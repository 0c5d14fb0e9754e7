/**
 * Editors of one map who change one value a second each. Arguments: host, map, number of editors, seconds. Prints how long edits
 * took from one to another, and how many there were.
 */
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { step1Message, updateMessage } from '#api/realtime/messages.ts'
import { randomFrom } from '../statistics.ts'

export type LiveResult = {
  /** Milliseconds from each edit to each of the readers. */
  waits: number[]
  sent: number
  acknowledged: number
  /** Edits that each reader should have got and did not. */
  missing: number
}

/** So many read what they get; the others only take it: reading it 800 times would measure this program. */
const readers = 10

const [, , host = '', map = '', editorsText = '', secondsText = ''] = process.argv
const editors = Number(editorsText)
const seconds = Number(secondsText)
const random = randomFrom(1)

type Editor = { socket: WebSocket; doc: Y.Doc; acknowledged: number }

const waits: number[] = []
const seen = Array.from({ length: readers }, () => new Set<string>())
const people = await Promise.all(Array.from({ length: editors }, (_, index) => open(index)))
let sent = 0
let ends = 0
const timers = people.map((person) =>
  setTimeout(() => edit(person, Math.round(seconds)), 500 + random() * 1000),
)
await new Promise<void>((resolve) => {
  const look = setInterval(() => {
    if (ends < editors || (!allThere() && performance.now() < deadline())) return
    clearInterval(look)
    resolve()
  }, 50)
})
for (const timer of timers) clearTimeout(timer)

const result: LiveResult = {
  waits,
  sent,
  acknowledged: people.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
  missing: seen.reduce((sum, set) => sum + sent - set.size, 0),
}
console.log(JSON.stringify(result))
for (const { socket } of people) socket.terminate()

/** What is on its way after the last edit gets five seconds. */
let ended: number | undefined
function deadline(): number {
  ended ??= performance.now()
  return ended + 5000
}

function allThere(): boolean {
  return (
    people.reduce((sum, { acknowledged }) => sum + acknowledged, 0) >= sent &&
    seen.every((set) => set.size >= sent)
  )
}

async function open(index: number): Promise<Editor> {
  const doc = new Y.Doc()
  const socket = new WebSocket(`ws://${host}/api/maps/${map}/live`)
  socket.binaryType = 'arraybuffer'
  const person: Editor = { socket, doc, acknowledged: 0 }
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  socket.on('message', (data) => {
    if (!(data instanceof ArrayBuffer)) return
    const bytes = new Uint8Array(data)
    if (bytes[0] === 2) person.acknowledged = decoding.readVarUint(decoding.createDecoder(bytes.subarray(1)))
    else if (bytes[0] === 0 && bytes[1] === 2 && index < readers) read(seen[index], bytes.subarray(2))
  })
  socket.send(step1Message(Y.encodeStateVector(doc)))
  return person
}

function edit(person: Editor, left: number): void {
  if (left === 0) {
    ends += 1
    return
  }
  const before = Y.encodeStateVector(person.doc)
  sent += 1
  const value = { edit: sent, at: performance.now() }
  person.doc.getMap('layers').set(`opacity ${person.doc.clientID}`, value)
  const update = Y.encodeStateAsUpdate(person.doc, before)
  // nobody is sent what only they have done
  seen[people.indexOf(person)]?.add(String(sent))
  person.socket.send(updateMessage(update))
  setTimeout(() => edit(person, left - 1), 1000)
}

function read(set: Set<string> | undefined, message: Uint8Array): void {
  const now = performance.now()
  const { structs } = Y.decodeUpdate(decoding.readVarUint8Array(decoding.createDecoder(message)))
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentAny)) continue
    for (const { edit: number, at } of struct.content.arr) {
      if (set?.has(String(number))) continue
      set?.add(String(number))
      waits.push(now - at)
    }
  }
}
