import * as v from 'valibot'
import { type Endpoint, endpoint, json } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { unkept } from './unkept.ts'

/** `origins`: under which addresses other devices in the room open the server, as far as it knows. */
export const reach = (origins: () => readonly string[]): Endpoint =>
  endpoint({
    id: 'getReach',
    method: 'GET',
    path: '/api/reach',
    group: groups.server,
    summary: { ja: 'ほかの端末から開くアドレス', en: 'Where other devices open the server' },
    description: {
      ja: 'このコンピューターだけで使うサーバーでは空です。サインインしていない人にも空です。',
      en: 'Empty where the server answers this computer alone, and for whoever is not signed in.',
    },
    params: {},
    query: {},
    forms: [
      {
        name: 'json',
        type: 'application/json',
        schema: v.strictObject({ origins: v.array(v.string()) }),
      },
    ],
    problems: [],
    handle: ({ viewer }) => json({ origins: viewer.kind === 'member' ? origins() : [] }, unkept),
  })
