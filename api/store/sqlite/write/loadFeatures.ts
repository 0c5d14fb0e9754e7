import type { Dataset } from '#geodata/schema/dataset.ts'
import type { NewFeature } from '#geodata/schema/feature.ts'
import { InvalidFeatures } from '../../storeErrors.ts'
import type { ThreadClient } from '../thread/threadClient.ts'
import type { WriterCalls } from '../writerCalls.ts'
import { type RowBatch, RowBatchBuilder } from './rowBatch.ts'

/** Rows of one short transaction: some ten milliseconds during which other writes wait. */
const batchRows = 2000
/** Batches on their way to the writer while the next one is made. */
const batchesAhead = 2

/**
 * Sends features to the writer thread batch by batch; nothing is seen of them, nor of a new definition of their dataset, until all
 * are there.
 */
export async function loadFeatures(
  writer: ThreadClient<WriterCalls>,
  dataset: Dataset,
  author: string,
  features: Iterable<NewFeature>,
): Promise<number> {
  const load = await writer.call('beginLoad', dataset, author)
  const sent: Promise<unknown>[] = []
  const send = (rows: RowBatch): void => {
    const answer = writer.call('loadRows', load, rows)
    // Awaited later: until then Node must not take a refusal for an unhandled one.
    answer.catch(() => undefined)
    sent.push(answer)
  }
  try {
    const batch = new RowBatchBuilder(dataset, batchRows)
    for (const feature of features) {
      const errors = batch.add(feature)
      if (errors.length > 0) throw new InvalidFeatures(errors)
      if (!batch.isFull) continue
      if (sent.length >= batchesAhead) await sent.shift()
      send(batch.take())
      // Lets the requests of others through.
      await new Promise(setImmediate)
    }
    send(batch.take())
    await Promise.all(sent)
    return await writer.call('finishLoad', load)
  } catch (error) {
    await Promise.allSettled(sent)
    // Why the load failed matters more than that its leftovers could not be dropped: the next start drops them.
    await writer.call('abandonLoad', load).catch(() => undefined)
    throw error
  }
}
