import { shown } from '#api/http/parameters.ts'
import { Problem } from '#api/http/problem.ts'

export const unknownPerson = (id: string): Problem =>
  new Problem('unknown-person', {
    ja: `「${shown(id)}」という人は見つかりません。招待リンクを送ってください。`,
    en: `There is nobody “${shown(id)}”. Please send an invitation link.`,
  })
