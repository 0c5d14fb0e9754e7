import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '#api/http/appEnv.ts'
import { Problem } from '#api/http/problem.ts'
import type { PeopleStore } from '#api/store/peopleStore.ts'

/** A server that others reach and that nobody keeps yet is read and set up, and nothing else. */
export function setupFirst(people: PeopleStore): MiddlewareHandler<AppEnv> {
  let kept = false
  return async (c, next) => {
    kept ||= (await people.keeper()) !== undefined
    if (!kept && !['GET', 'HEAD'].includes(c.req.method) && c.req.path !== '/api/setup') throw setupNeeded()
    await next()
  }
}

const setupNeeded = (): Problem =>
  new Problem('setup-needed', {
    ja: 'このサーバーには管理者がまだいません。/setup を開いて、起動した画面に表示されたコードで登録してください。',
    en: 'This server has no administrator yet. Open /setup and make one with the code on the console where it was started.',
  })
