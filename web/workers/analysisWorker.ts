import { type AnalysisOrder, answerOrder } from '#geodata/analysis/answerOrder.ts'

addEventListener('message', ({ data }: MessageEvent<AnalysisOrder>) => postMessage(answerOrder(data)))
