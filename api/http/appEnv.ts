import type { HttpBindings } from '@hono/node-server'
import type { Viewer } from '#api/store/store.ts'
import type { Language } from '#geodata/schema/localized.ts'

/** What middleware leaves for those after it. `incoming` is absent where there is no socket, as in `app.request`. */
export type AppEnv = {
  Bindings: Partial<HttpBindings>
  Variables: {
    requestId: string
    language: Language
    viewer: Viewer
    /** The address as the client wrote it: with the proxy's scheme and host, where a proxy is trusted. */
    url: URL
    /** The address it came from; `local` where there is no socket. */
    client: string
    /** A cookie whose end was moved on: goes with the answer. */
    renewedCookie?: string
    /** What is answered is the same for the public. */
    shared?: boolean
  }
}
