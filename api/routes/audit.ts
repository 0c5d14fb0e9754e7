import * as v from 'valibot'
import { requireAdministrator } from '#api/auth/requireMember.ts'
import { endpoint, json } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { wholeNumber } from '#api/http/parameters.ts'
import * as schemas from '#api/http/schemas/people.ts'
import { unkept } from './unkept.ts'

const pageLength = 100

export const audit = endpoint({
  id: 'getAudit',
  method: 'GET',
  path: '/api/audit',
  group: groups.people,
  summary: { ja: '監査記録（管理者のみ）', en: 'The audit log, for administrators' },
  description: {
    ja: 'だれが、いつ、何をしたか。書かれた内容は含みません。400日間残します。',
    en: 'Who did what and when, never what was written. Kept for 400 days.',
  },
  params: {},
  query: {
    before: v.optional(
      wholeNumber(
        'before',
        { ja: 'この番号より前のもの。', en: 'Entries before the one of this number.' },
        { min: 1, max: Number.MAX_SAFE_INTEGER },
      ),
    ),
  },
  forms: [{ name: 'json', type: 'application/json', schema: schemas.auditPage }],
  problems: ['not-allowed', 'sign-in-needed'],
  async handle({ people, viewer, query: { before } }) {
    requireAdministrator(viewer)
    return json(await people.audit(before, pageLength), unkept)
  },
})
