import { onCleanup } from 'solid-js'
import { groupBy } from '#geodata/collections/groupBy.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import { readAnswerList } from '#geodata/schema/form/answerList.ts'
import { isAnswerName } from '#geodata/schema/form/isAnswerName.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import { sketchNotes } from '#web/i18n/maps/sketchNotes.ts'
import type { Step } from '#web/project/document/makeUndoStack.ts'
import type { Unsent, UnsentPhoto } from '#web/project/unsent.ts'
import { putSketch, type RowValues, type SketchWish } from '#web/server/rowClient.ts'
import { createDeviceRoom } from './createDeviceRoom.ts'
import { createOutbox } from './createOutbox.ts'
import { createPhotoRoom } from './createPhotoRoom.ts'
import { createServerRows } from './createServerRows.ts'
import { createShownRows } from './createShownRows.ts'
import type { RowCommand, Waiting } from './rowCommand.ts'
import { findRow } from './rowIndex.ts'
import { type PlacedCommand, type RowPlace, rowsStep } from './rowSteps.ts'
import { makeRowStorage } from './rowStorage.ts'
import { type Answer, refusalOf, sendCommand } from './sendCommand.ts'
import { isPlain, sendCommands } from './sendCommands.ts'

type RowStoreOptions = {
  map: string
  push: (step: Step) => void
  /** An act that may surprise: told, with the way back. */
  tell: (note: Localized) => void
}

export type RowStore = ReturnType<typeof createRowStore>

const answersOf = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => isAnswerName(name)))

const photosOf = (command: RowCommand): string[] =>
  'properties' in command && command.properties
    ? Object.values(command.properties).flatMap((value) => readAnswerList(value))
    : []

/** The rows of a map's sketches as this person sees them, and what this person does to them. */
export const createRowStore = ({ map, push, tell }: RowStoreOptions) => {
  const storage = makeRowStorage()
  const server = createServerRows(storage)
  const photos = createPhotoRoom(map, storage)
  const device = createDeviceRoom()
  /** Rows that the server has or had: they can come back from its bin. */
  const met = new Set<string>()

  const sendOne = async (waiting: Waiting): Promise<Answer> => {
    try {
      await photos.send(photosOf(waiting.command))
    } catch (cause) {
      return { kind: 'not taken', refusal: refusalOf(cause) }
    }
    return sendCommand(waiting)
  }
  const outbox = createOutbox({
    map,
    storage,
    isPlain: (waiting) => isPlain(waiting) && photosOf(waiting.command).length === 0,
    send: async (run): Promise<readonly Answer[]> => {
      const [only] = run
      const answers =
        run.length === 1 && only ? [await sendOne(only)] : await sendCommands(only?.dataset ?? '', run)
      for (const [index, { dataset, uid }] of run.entries()) {
        const answer = answers[index]
        if (answer?.kind !== 'not taken' || answer.refusal.kind !== 'conflict') continue
        const { current } = answer.refusal
        server.put(dataset, current ? [current] : [], current ? [] : [uid])
      }
      return answers
    },
    onTaken: (taken) => {
      for (const [dataset, ofDataset] of groupBy(taken, ({ waiting }) => waiting.dataset)) {
        for (const { waiting } of ofDataset) met.add(waiting.uid)
        server.put(
          dataset,
          ofDataset.flatMap(({ row }) => row ?? []),
          ofDataset.flatMap(({ row, waiting }) => (row ? [] : [waiting.uid])),
        )
      }
    },
  })
  void outbox
    .load()
    .then(() => photos.load((id) => outbox.list().some(({ command }) => photosOf(command).includes(id))))
    .catch(() => undefined)

  const features = createShownRows((dataset) => server.known(dataset)?.features, outbox.list)
  const find = ({ dataset, uid }: RowPlace): FeatureJson | undefined => findRow(features(dataset), uid)

  const asSent = ({ place: { dataset, uid }, command }: PlacedCommand) => {
    const isNew = command.kind === 'restore' && !met.has(uid) && !server.find(dataset, uid)
    const { geometry = null, properties = {} } = isNew ? command : {}
    const sent: RowCommand = isNew ? { kind: 'create', geometry, properties: answersOf(properties) } : command
    return { dataset, uid, command: sent }
  }
  const perform = (commands: readonly PlacedCommand[]): void => outbox.add(commands.map(asSent))
  const unsentPhotos = (): Promise<UnsentPhoto[]> =>
    photos.waiting(outbox.list().flatMap(({ command }) => photosOf(command)))
  /** One entry of undo, however many rows it is about. */
  const act = (note: Localized, commands: readonly PlacedCommand[]): void => {
    if (commands.length === 0) return
    const before = commands.map(({ place }) => find(place) ?? null)
    for (const { place } of commands) if (server.find(place.dataset, place.uid)) met.add(place.uid)
    perform(commands)
    void device.look()
    const passages = commands.map(({ place }, index) => ({
      place,
      before: before[index] ?? null,
      after: find(place) ?? null,
    }))
    push(rowsStep(note, passages, { find, perform }))
  }
  const versionOf = (place: RowPlace): number =>
    server.find(place.dataset, place.uid)?.properties.version ?? 0

  const unsent = (): number => outbox.list().length
  const warn = (event: BeforeUnloadEvent): void => {
    if (unsent() > 0) event.preventDefault()
  }
  addEventListener('beforeunload', warn)
  onCleanup(() => {
    removeEventListener('beforeunload', warn)
    server.close()
    void storage.close().catch(() => undefined)
  })

  return {
    dataset: (id: string): DatasetSummary | undefined => server.known(id)?.summary,
    hasFailed: server.hasFailed,
    features,
    find,
    /** `seat`: whose contribution it is, where it is not this person's. */
    create: (place: RowPlace, row: RowValues, seat?: string): void =>
      act(sketchNotes.addRow, [
        { place, command: { kind: 'create', ...row, ...(seat !== undefined && { seat }) } },
      ]),
    /** `change` holds only what is different. */
    update: (place: RowPlace, change: Partial<RowValues>): void =>
      act(sketchNotes.changeRow, [
        { place, command: { kind: 'update', version: versionOf(place), ...change } },
      ]),
    /** Many at once, undone at once. */
    updateMany: (
      note: Localized,
      changes: readonly { place: RowPlace; change: Partial<RowValues> }[],
    ): void =>
      act(
        note,
        changes.map(({ place, change }) => ({
          place,
          command: { kind: 'update', version: versionOf(place), ...change },
        })),
      ),
    remove: (place: RowPlace): void => {
      act(sketchNotes.removeRow, [{ place, command: { kind: 'remove', version: versionOf(place) } }])
      tell(sketchNotes.removeRow)
    },
    removeMany: (note: Localized, places: readonly RowPlace[]): void => {
      act(
        note,
        places.map((place) => ({ place, command: { kind: 'remove', version: versionOf(place) } })),
      )
      tell(note)
    },
    /** Out of the server's bin: the rows as they lie there. */
    restoreMany: (note: Localized, dataset: string, rows: readonly FeatureJson[]): void => {
      for (const { id } of rows) met.add(id)
      act(
        note,
        rows.map(({ id, geometry, properties }) => ({
          place: { dataset, uid: id },
          command: { kind: 'restore', geometry, properties },
        })),
      )
      tell(note)
    },
    /** Makes or changes a sketch's dataset; throws as requests do: without a signal none can be made. */
    putSketch: async (dataset: string, wish: SketchWish): Promise<void> =>
      server.setSummary(await putSketch(map, dataset, wish)),
    /** What an analysis has made is there: its rows are read anew. */
    renew: (summary: DatasetSummary): void => {
      server.setSummary(summary)
      server.renew(summary.id)
    },
    photos,
    unsent,
    isStuck: outbox.isStuck,
    /** The first command that was not taken, to be decided by the person. */
    refused: (): Waiting | undefined => outbox.list().find(({ refusal }) => refusal !== null),
    insist: outbox.insist,
    giveUp: outbox.giveUp,
    tryNow: outbox.tryNow,
    keepsNothing: outbox.keepsNothing,
    device,
    /** What the server does not have yet, in order. */
    waiting: outbox.list,
    askAgain: outbox.askAgain,
    /** What of it goes into a file. */
    unsentContent: async (): Promise<Pick<Unsent, 'waiting' | 'photos'>> => ({
      waiting: outbox.list().map(({ dataset, uid, command }) => ({ dataset, uid, command })),
      photos: await unsentPhotos(),
    }),
    /** What another device has put into a file waits here now, and is sent from here. Throws where there is no room for it. */
    takeIn: async (unsent: Unsent): Promise<void> => {
      for (const { id, blob, name } of unsent.photos) await photos.add(id, blob, name)
      outbox.addAll(unsent.waiting)
    },
    /** Everything that waits is safe somewhere else, and another person sits down here. */
    forget: async (): Promise<void> => {
      const left = await unsentPhotos()
      await outbox.empty()
      await Promise.all(left.map(({ id }) => storage.dropPhoto(id)))
      await storage.forgetRows()
    },
    receive: server.receive,
    /** Asks for what has changed since: there is no socket that would tell. */
    follow: server.follow,
    /** The connection is back. */
    catchUp: (): void => {
      void server.follow()
      outbox.tryNow()
    },
  }
}
