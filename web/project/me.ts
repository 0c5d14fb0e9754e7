import { createRoot } from 'solid-js'
import { fetchMe } from '#web/server/mapClient.ts'
import { createFetched } from '#web/ui/createFetched.ts'

const make = () =>
  createRoot(() =>
    createFetched(
      () => true,
      () => fetchMe(),
    ),
  )

let shared: ReturnType<typeof make> | undefined

/** Who the server takes this browser for: asked once for the whole page, when the first screen wants to know. */
export const useMe = () => (shared ??= make())
