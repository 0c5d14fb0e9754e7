import type { ProblemJson } from '#geodata/schema/problem.ts'
import { language } from '#web/i18n/language.ts'

/** The server answered with a problem document (RFC 9457). */
export class ServerProblem extends Error {
  readonly problem: ProblemJson
  constructor(problem: ProblemJson) {
    super(problem.detail)
    this.problem = problem
  }
  /** The last part of the problem's type: `not-found`, `alias-taken`, … */
  get kind(): string {
    return this.problem.type.split(/[/#]/).at(-1) ?? ''
  }
}

/** No answer came: offline, or the server is gone. */
class Unreachable extends Error {}

/** What answered may be a proxy, which knows nothing of problem documents, or the library that signs people in: a code and a message. */
const readProblem = async (response: Response): Promise<ProblemJson> => {
  const { status, statusText } = response
  const body: Partial<ProblemJson> & { code?: string; message?: string } =
    (await response.json().catch(() => null)) ?? {}
  return {
    title: statusText,
    status,
    detail: body.message ?? `${status} ${statusText}`,
    type: `/problems/${body.code ?? status}`,
    ...body,
  }
}

/** A request of the API; throws `ServerProblem` where it refuses and `Unreachable` where nobody answers. */
export const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
  const headers = new Headers(init.headers)
  headers.set('Accept', headers.get('Accept') ?? 'application/json')
  headers.set('Accept-Language', language())
  const response = await fetch(path, { ...init, headers }).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause
    throw new Unreachable(path, { cause })
  })
  if (!response.ok) throw new ServerProblem(await readProblem(response))
  return response
}
