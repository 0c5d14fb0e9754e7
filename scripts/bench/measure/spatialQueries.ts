import { runProgram } from '../child.ts'
import type { Context } from '../context.ts'
import type { Entry } from '../entry.ts'

/** Questions about places, answered from the store with rows and titles, against Flatbush over arrays in memory. */
export async function spatialQueries(context: Context): Promise<Entry[]> {
  const { folder } = await context.million()
  await context.stopApp()
  return runProgram<Entry[]>('spatialQueries', [folder, String(context.pointCount)])
}
