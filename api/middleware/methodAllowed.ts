import type { Hono, MiddlewareHandler } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import type { AppEnv } from '#api/http/appEnv.ts'
import { Problem } from '#api/http/problem.ts'
import { problemResponse } from '#api/http/problemResponse.ts'

/** 405 with `Allow` where the path exists but not with this method. */
export const methodAllowed = (app: Hono<AppEnv>): MiddlewareHandler<AppEnv> =>
  methodNotAllowed({
    app,
    onMethodNotAllowed: (c, methods) => {
      const list = methods.join(', ')
      const problem = new Problem(
        'method-not-allowed',
        {
          ja: `このアドレスでは ${c.req.method} は使えません。使えるのは ${list} です。`,
          en: `${c.req.method} is not offered at this address. It takes ${list}.`,
        },
        { headers: { Allow: list } },
      )
      return problemResponse(problem, c.get('language'), c.req.path)
    },
  })
