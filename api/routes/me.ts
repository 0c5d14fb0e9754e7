import type { Mode } from '#api/auth/whoAsks.ts'
import { type Endpoint, endpoint, json } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import * as schemas from '#api/http/schemas/people.ts'
import type { Me, SignInWays } from '#geodata/schema/people/me.ts'
import { unkept } from './unkept.ts'

export const me = (mode: Mode, ways: SignInWays = noWays): Endpoint =>
  endpoint({
    id: 'getMe',
    method: 'GET',
    path: '/api/me',
    group: groups.people,
    summary: { ja: '自分は誰として扱われているか', en: 'Who the server takes you for' },
    description: {
      ja: 'personal はこのコンピューターだけで使うサーバーで、サインインは要りません。closed ではサインインするまで誰でもありません。',
      en: 'personal: the server is for this computer alone and asks for no sign-in. closed: nobody is known before signing in.',
    },
    params: {},
    query: {},
    forms: [{ name: 'json', type: 'application/json', schema: schemas.me }],
    problems: [],
    handle: ({ viewer }) => {
      const member = viewer.kind === 'member' ? viewer : undefined
      const guest = member?.guest ?? false
      const told: Me = {
        mode,
        setup: false,
        signedIn: member !== undefined && !guest,
        id: member?.id ?? null,
        name: member?.name ?? null,
        email: null,
        administrator: member?.administrator ?? false,
        guest,
        ways,
      }
      return json(told, unkept)
    },
  })

const noWays: SignInWays = { password: false, passkey: false, providers: [], register: 'off' }
