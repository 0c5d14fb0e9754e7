import type { MapStore } from '#api/store/mapStore.ts'
import type { Viewer } from '#api/store/store.ts'
import { InvalidUpdate } from '#api/store/storeErrors.ts'
import type { MapSummary } from '#geodata/schema/map/mapSummary.ts'
import type { RowNews } from '#geodata/schema/rowNews.ts'
import type { WorkshopNews } from '#geodata/schema/workshop/workshop.ts'
import { Connection, type Socket } from './connection.ts'
import {
  type ReceivedMessage,
  readMessage,
  rowsMessage,
  step1Message,
  step2Message,
  workshopMessage,
} from './messages.ts'
import { refusals } from './refusals.ts'
import { Room } from './room.ts'

/** In bytes; a connection that sends a larger one is closed. */
export const largestUpdate = 2 ** 20

/** How many messages' work it is to answer what somebody lacks. */
const syncWeight = 30

export type LiveVisitor = {
  receive: (data: ArrayBuffer | string) => void
  left: () => void
}

/** The rooms of all maps that are open now. */
export class LiveMaps {
  readonly #maps: MapStore
  readonly #rooms = new Map<string, Room>()
  #stopping = false

  constructor(maps: MapStore) {
    this.#maps = maps
  }

  /** `map` is as the viewer sees it. */
  visit(socket: Socket, viewer: Viewer, map: MapSummary): LiveVisitor {
    const member = new Connection(socket, {
      person: viewer.kind === 'member' ? viewer.id : viewer.kind,
      mayEdit: (map.role === 'editor' || map.role === 'owner') && map.deletedAt === null,
    })
    if (this.#stopping) member.close('stopping', 'the server stops')
    const room = this.#roomOf(map.id)
    room.join(member)
    return {
      receive: (data) => {
        if (!member.open) return
        const weight = typeof data === 'string' ? data.length : data.byteLength
        try {
          if (typeof data === 'string') throw new TypeError('expected bytes')
          const message = readMessage(new Uint8Array(data))
          if (!member.withinBudget(weight, message.kind === 'step1' ? syncWeight : 1)) {
            member.close('flooding', 'too many messages')
          } else this.#take(room, member, viewer, map.id, message)
        } catch {
          member.close('unreadable', 'unreadable message')
        }
      },
      left: () => {
        member.open = false
        room.leave(member)
        void room.settled().then(() => {
          if (room.isEmpty && this.#rooms.get(map.id) === room) this.#rooms.delete(map.id)
        })
      },
    }
  }

  /** Everybody who has the map open is sent away. */
  closeMap(id: string): void {
    this.#rooms.get(id)?.close('gone', 'the map is gone')
  }

  /** Somebody whose role in the map was taken away is sent away. */
  closeSeat(map: string, person: string): void {
    this.#rooms.get(map)?.closePerson(person)
  }

  /** Who may not come in any more is sent away from every map. */
  closePerson(person: string): void {
    for (const room of this.#rooms.values()) room.closePerson(person)
  }

  /**
   * To everybody who has the map open, once it is durable. `newsFor` is what one person is told; undefined: nothing. Who is none of
   * the `authors` is told the same as others.
   */
  tellRows(
    map: string,
    authors: ReadonlySet<string>,
    newsFor: (person: string, seesAll: boolean) => RowNews | undefined,
  ): void {
    this.#rooms.get(map)?.tell(authors, (person, mayEdit) => {
      const news = newsFor(person, mayEdit)
      return news && rowsMessage(news)
    })
  }

  /** To everybody who has the map open; `newsFor` is what one person is told. */
  tellWorkshop(map: string, newsFor: (person: string, runsIt: boolean) => WorkshopNews): void {
    this.#rooms.get(map)?.tell('everybody', (person, mayEdit) => workshopMessage(newsFor(person, mayEdit)))
  }

  /** Who has the map open now. */
  people(map: string): ReadonlySet<string> {
    return this.#rooms.get(map)?.people ?? new Set()
  }

  /** Stores what has come, then closes every connection. */
  async close(): Promise<void> {
    this.#stopping = true
    const rooms = [...this.#rooms.values()]
    await Promise.all(rooms.map((room) => room.settled()))
    for (const room of rooms) room.close('stopping', 'the server stops')
    await Promise.all(rooms.map((room) => room.settled()))
  }

  #take(room: Room, member: Connection, viewer: Viewer, id: string, message: ReceivedMessage): void {
    switch (message.kind) {
      case 'awareness':
        // a guest's name is the nickname of their seat, which those who run the room may change: not what their page says
        if (!(viewer.kind === 'member' && viewer.guest)) room.takePresence(member, message.entries)
        break
      case 'step1':
        void this.#answer(room, member, viewer, id, message.stateVector)
        break
      case 'update':
        if (!member.mayEdit) {
          if (!isEmpty(message.update)) member.refuse('not-allowed', refusals['not-allowed'])
        } else {
          room.takeUpdate(member, message.update)
        }
        break
    }
  }

  /** What the other side lacks, and for who may edit the question what it has that the server lacks. */
  async #answer(
    room: Room,
    member: Connection,
    viewer: Viewer,
    id: string,
    stateVector: Uint8Array,
  ): Promise<void> {
    try {
      const diff = await this.#maps.documentDiff(viewer, id, stateVector)
      if (!diff) {
        member.close('gone', 'the map is gone')
        return
      }
      room.learn(diff.stateVector)
      member.send(step2Message(diff.update))
      if (member.mayEdit) member.send(step1Message(diff.stateVector))
    } catch (error) {
      if (!(error instanceof InvalidUpdate)) console.error('a map could not be read:', error)
      member.close(error instanceof InvalidUpdate ? 'unreadable' : 'tryLater', 'no answer')
    }
  }

  #roomOf(id: string): Room {
    const known = this.#rooms.get(id)
    if (known) return known
    const room = new Room(id, this.#maps)
    this.#rooms.set(id, room)
    return room
  }
}

/** No structs and nothing deleted: what somebody sends who has nothing new. */
const isEmpty = (update: Uint8Array): boolean => update.length === 2 && update[0] === 0 && update[1] === 0
