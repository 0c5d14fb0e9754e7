import { postRowChanges, type SentChange } from '#web/server/rowClient.ts'
import type { Waiting } from './rowCommand.ts'
import { type Answer, answerOf } from './sendCommand.ts'

/** Rows that go to the server in one request. */
export const MOST_AT_ONCE = 200

const changeOf = ({ uid, command }: Waiting): SentChange => {
  switch (command.kind) {
    case 'create':
      return { kind: 'put', uid, geometry: command.geometry, properties: command.properties }
    case 'update':
      return { ...command, kind: 'patch', uid }
    case 'remove':
      return { kind: 'delete', uid, ...(command.version > 0 && { version: command.version }) }
    case 'restore':
      return { kind: 'restore', uid }
  }
}

/** Whether a command says all there is to it: what overwrites others or is done for somebody else goes by itself. */
export const isPlain = ({ command, force }: Waiting): boolean =>
  !force &&
  !(command.kind === 'create' && command.seat !== undefined) &&
  !(command.kind === 'restore' && command.change !== undefined)

/** Sends plain commands on different rows of one dataset together. Throws where another try may go better. */
export const sendCommands = async (dataset: string, waiting: readonly Waiting[]): Promise<Answer[]> => {
  const results = await postRowChanges(dataset, waiting.map(changeOf))
  return waiting.map((each, index) => {
    const result = results[index]
    if (!result) throw new Error(`expected an answer for each of ${waiting.length} changes`)
    if (result.problem) return answerOf(each.command, result.problem)
    return { kind: 'done', row: result.feature ?? null }
  })
}
