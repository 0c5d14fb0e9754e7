import { type PlaceQuestion, selectByPlace } from '#geodata/analysis/selectByPlace.ts'

addEventListener('message', ({ data }: MessageEvent<PlaceQuestion>) => postMessage(selectByPlace(data)))
