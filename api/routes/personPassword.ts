import { hashPassword } from 'better-auth/crypto'
import * as v from 'valibot'
import { accountWish } from '#api/auth/newAccount.ts'
import { requireAdministrator } from '#api/auth/requireMember.ts'
import { jsonBody } from '#api/http/body.ts'
import { type Endpoint, noForm, sendingEndpoint } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { Problem } from '#api/http/problem.ts'
import type { LiveMaps } from '#api/realtime/liveMaps.ts'
import { personId } from './members.ts'
import { unkept } from './unkept.ts'
import { unknownPerson } from './unknownPerson.ts'

/** For who has forgotten theirs: the server sends no mail. Whoever was signed in as them is so no longer. */
export const putPersonPassword = (live: LiveMaps): Endpoint =>
  sendingEndpoint({
    id: 'putPersonPassword',
    method: 'PUT',
    path: '/api/people/{person}/password',
    group: groups.people,
    summary: {
      ja: 'パスワードを忘れた人に新しいものを渡す（管理者のみ）',
      en: 'Give a new password to who has forgotten theirs, for administrators',
    },
    params: { person: personId },
    query: {},
    body: jsonBody(v.strictObject({ password: accountWish.password })),
    forms: [noForm],
    noContent: { ja: '変えました。', en: 'Changed.' },
    problems: ['unknown-person', 'not-allowed', 'sign-in-needed'],
    async handle({ people, viewer, params: { person }, body: { password } }) {
      const { id: actor } = requireAdministrator(viewer)
      // one's own is changed by who knows the present one
      if (person === actor) throw notOwn()
      if (!(await people.setPassword(person, await hashPassword(password)))) throw unknownPerson(person)
      await people.record({ kind: 'person-changed', actor, subject: person, detail: 'password' })
      live.closePerson(person)
      return { status: 204, headers: unkept, body: null }
    },
  })

const notOwn = (): Problem =>
  new Problem('not-allowed', {
    ja: '自分のパスワードは「自分のアカウント」で変えてください。',
    en: 'Change your own password under “Your account”.',
  })
