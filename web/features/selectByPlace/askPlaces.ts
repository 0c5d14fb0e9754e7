import type { PlaceQuestion } from '#geodata/analysis/selectByPlace.ts'

/** Finds out away from the page which rows lie so; rejects where the browser cannot. */
export const askPlaces = (question: PlaceQuestion, signal: AbortSignal): Promise<number[]> => {
  const worker = new Worker(new URL('../../workers/placeWorker.ts', import.meta.url), { type: 'module' })
  return new Promise<number[]>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    worker.addEventListener('message', ({ data }: MessageEvent<number[]>) => resolve(data))
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
    worker.postMessage(question)
  }).finally(() => worker.terminate())
}
