import * as v from 'valibot'
import { type Endpoint, endpoint, json } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import type { Mode } from '#api/middleware/reader.ts'
import { unkept } from './unkept.ts'

const nameOrNull = v.nullable(v.string())

export const me = (mode: Mode): Endpoint =>
  endpoint({
    id: 'getMe',
    method: 'GET',
    path: '/api/me',
    group: groups.server,
    summary: { ja: '自分は誰として扱われているか', en: 'Who the server takes you for' },
    description: {
      ja: 'personal はこのコンピューターだけで使うサーバーで、サインインは要りません。closed ではサインインするまで誰でもありません。',
      en: 'personal: the server is for this computer alone and asks for no sign-in. closed: nobody is known before signing in.',
    },
    params: {},
    query: {},
    forms: [
      {
        name: 'json',
        type: 'application/json',
        schema: v.strictObject({
          mode: v.picklist(['personal', 'closed']),
          signedIn: v.boolean(),
          id: nameOrNull,
          name: nameOrNull,
        }),
      },
    ],
    problems: [],
    handle: ({ viewer }) => {
      const id = viewer.kind === 'member' ? viewer.id : null
      return json({ mode, signedIn: id !== null, id, name: null }, unkept)
    },
  })
