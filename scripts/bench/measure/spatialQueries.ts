import { runProgram } from '../child.ts'
import type { Context } from '../context.ts'
import type { Entry } from '../entry.ts'

/** Questions about places: our indexes against Flatbush over arrays in memory, and what the whole answer of the store takes. */
export async function spatialQueries(context: Context): Promise<Entry[]> {
  const { folder } = await context.million()
  await context.stopApp()
  return runProgram<Entry[]>('spatialQueries', [folder, String(context.pointCount)])
}
