import { expect, test } from 'vitest'
import { type AuditEntry, auditKinds } from '#geodata/schema/people/auditEntry.ts'
import { auditCsv } from './auditCsv.ts'
import { auditSentence } from './auditSentence.ts'

const entry: AuditEntry = {
  id: 7,
  at: '2026-11-22T07:15:00.000Z',
  kind: 'role-given',
  actor: 'u_1',
  actorName: '山本 花子',
  subject: 'm1',
  subjectName: '空き校舎の地図',
  detail: 'u_2 editor',
}

const names = new Map([['u_2', '佐藤 健']])

test('every kind is a sentence in both languages, also where little is known', () => {
  for (const kind of auditKinds)
    for (const language of ['ja', 'en'] as const) {
      const bare = {
        ...entry,
        kind,
        actor: null,
        actorName: null,
        subject: null,
        subjectName: null,
        detail: null,
      }
      for (const each of [{ ...entry, kind }, bare]) {
        const sentence = auditSentence(each, language, names)
        expect(sentence).toMatch(language === 'ja' ? /。$/ : /^\S.*\.$/)
        expect(sentence).not.toMatch(/undefined|null|（）|\(\)/)
      }
    }
  expect(auditSentence(entry, 'ja', names)).toBe(
    '山本 花子が「空き校舎の地図」で役割を渡しました（佐藤 健・つくる人）。',
  )
  expect(
    auditSentence({ ...entry, kind: 'limits-changed', detail: 'picture=2000000 maps=10' }, 'en', names),
  ).toBe('山本 花子 changed the limits (One picture 2 MB, Maps of one person 10).')
})

test('a name that looks like a formula is none in a spreadsheet', () => {
  const csv = auditCsv([{ ...entry, actorName: '=HYPERLINK("http://evil.example")' }], 'ja', names)
  const [head, line] = csv.split('\r\n')
  expect(head?.split(',')).toHaveLength(6)
  expect(line?.startsWith('2026-11-22T07:15:00.000Z,')).toBe(true)
  expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
})
