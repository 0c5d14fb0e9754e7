import { STANDALONE_NAME, type StandaloneMap } from '#geodata/schema/map/standaloneMap.ts'

const isFrozenMap = (value: unknown): value is StandaloneMap =>
  typeof value === 'object' && value !== null && 'publication' in value && 'rows' in value

/** What lies in the folder beside the page. Throws where its file did not come. */
export const frozenMap = (): StandaloneMap => {
  const value: unknown = Reflect.get(globalThis, STANDALONE_NAME)
  if (!isFrozenMap(value))
    throw new Error(`frozenMap: expected ${STANDALONE_NAME} from the file beside the page`)
  return value
}
