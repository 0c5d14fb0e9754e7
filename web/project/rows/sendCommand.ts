import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { ProblemJson } from '#geodata/schema/problem.ts'
import { ServerProblem } from '#web/server/request.ts'
import { changeRow, createRow, type RowChange, removeRow, restoreRow } from '#web/server/rowClient.ts'
import type { Refusal, RowCommand, Waiting } from './rowCommand.ts'

/** The row as the server has it now, null where it has none any more; or why it did not take the command. */
export type Answer = { kind: 'done'; row: FeatureJson | null } | { kind: 'not taken'; refusal: Refusal }

/** Worth another try: the server is overloaded, or something on the way is. */
const isPassing = (status: number): boolean => status >= 500 || status === 408 || status === 429

/** Whether the row is as the command wishes: then an answer got lost on the way, and nothing is in conflict. */
const isAsWished = (command: RowCommand, current: FeatureJson | null): boolean => {
  if (command.kind === 'remove') return current === null
  if (command.kind !== 'update' || !current) return false
  const sameGeometry =
    command.geometry === undefined || JSON.stringify(command.geometry) === JSON.stringify(current.geometry)
  return (
    sameGeometry &&
    Object.entries(command.properties ?? {}).every(([name, value]) => current.properties[name] === value)
  )
}

/** Over what others did, also where they threw the row away. */
const overwrite = async (dataset: string, uid: string, change: RowChange): Promise<FeatureJson> => {
  try {
    return await changeRow(dataset, uid, change, true)
  } catch (cause) {
    if (!(cause instanceof ServerProblem) || cause.kind !== 'in-bin') throw cause
    const { properties } = await restoreRow(dataset, uid)
    return changeRow(dataset, uid, { ...change, version: properties.version }, true)
  }
}

type Sendable = Pick<Waiting, 'dataset' | 'uid' | 'command' | 'force'>

const perform = async (
  { dataset, uid, command, force }: Sendable,
  seat?: string,
): Promise<FeatureJson | null> => {
  switch (command.kind) {
    case 'create':
      return createRow(
        dataset,
        uid,
        { geometry: command.geometry, properties: command.properties },
        command.seat ?? seat,
      )
    case 'update': {
      const { kind: _, ...change } = command
      return force ? overwrite(dataset, uid, change) : changeRow(dataset, uid, change, false)
    }
    case 'restore': {
      const row = await restoreRow(dataset, uid)
      const { change } = command
      return change ? changeRow(dataset, uid, { ...change, version: row.properties.version }, false) : row
    }
    case 'remove':
      await removeRow(dataset, uid, force || command.version === 0 ? null : command.version)
      return null
  }
}

/** Why a request will not go better another time. Throws `cause` where it may: nobody answers, or not now. */
export const refusalOf = (cause: unknown): Extract<Refusal, { kind: 'refused' }> => {
  if (!(cause instanceof ServerProblem) || isPassing(cause.problem.status)) throw cause
  return { kind: 'refused', sentence: cause.problem.detail, code: cause.kind }
}

/** What a problem says of a command. Throws where another try may go better. */
export const answerOf = (command: RowCommand, problem: ProblemJson): Answer => {
  const cause = new ServerProblem(problem)
  const refusal = refusalOf(cause)
  if (cause.kind !== 'conflict' && cause.kind !== 'in-bin') return { kind: 'not taken', refusal }
  const { current = null, fields = [] } = problem
  return isAsWished(command, current)
    ? { kind: 'done', row: current }
    : { kind: 'not taken', refusal: { kind: 'conflict', current, fields } }
}

/**
 * Sends one command; `seat`: a new row is that seat's, as an editor may say. Throws where another try may go better: nobody
 * answers, or not now.
 */
export const sendCommand = async (waiting: Sendable, seat?: string): Promise<Answer> => {
  try {
    return { kind: 'done', row: await perform(waiting, seat) }
  } catch (cause) {
    if (!(cause instanceof ServerProblem)) throw cause
    return answerOf(waiting.command, cause.problem)
  }
}
