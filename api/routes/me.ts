import type { Mode } from '#api/auth/whoAsks.ts'
import { type Endpoint, endpoint, json } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import * as schemas from '#api/http/schemas/people.ts'
import type { Me, SignInWays } from '#geodata/schema/people/me.ts'
import { unkept } from './unkept.ts'

/** `mustBeSetUp`: an administrator may be made first. */
export const me = (mode: Mode, ways: SignInWays = noWays, mustBeSetUp = false): Endpoint =>
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
    async handle({ people, viewer }) {
      const member = viewer.kind === 'member' ? viewer : undefined
      const guest = member?.guest ?? false
      const account = member && !guest ? await people.person(member.id) : undefined
      const told: Me = {
        mode,
        setup: mustBeSetUp && (await people.keeper()) === undefined,
        signedIn: member !== undefined && !guest,
        id: guest ? null : (member?.id ?? null),
        name: member?.name ?? null,
        email: account?.email ?? null,
        administrator: member?.administrator ?? false,
        guest,
        ways: mode === 'closed' ? ways : noWays,
      }
      return json(told, unkept)
    },
  })

const noWays: SignInWays = { password: false, passkey: false, providers: [], register: 'off' }
