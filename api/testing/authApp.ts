import * as v from 'valibot'
import type { Provider } from '#api/auth/provider.ts'
import { SetupCode } from '#api/auth/setupCode.ts'
import { openTestApp } from './testApp.ts'

type Options = NonNullable<Parameters<typeof openTestApp>[0]>

type Asked = { request: (url: string, init: RequestInit) => Response | Promise<Response> }

/** Somebody with a browser: keeps the cookies it is given and says which page it asks from. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #app: Asked
  readonly #origin: string

  constructor(app: Asked, origin: string) {
    this.#app = app
    this.#origin = origin
  }

  get = (path: string): Promise<Response> => this.send('GET', path)
  post = (path: string, body: unknown = {}): Promise<Response> => this.send('POST', path, body)
  put = (path: string, body: unknown = {}): Promise<Response> => this.send('PUT', path, body)
  patch = (path: string, body: unknown): Promise<Response> => this.send('PATCH', path, body)
  delete = (path: string): Promise<Response> => this.send('DELETE', path)

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const response = await this.#app.request(new URL(path, this.#origin).href, {
      method,
      headers: {
        Origin: this.#origin,
        ...(this.cookies.size > 0 && { Cookie: this.cookieHeader() }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie)
    return response
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split('; ')
    const at = pair.indexOf('=')
    const ended = attributes.some((each) => /^max-age=0$/i.test(each))
    if (ended) this.cookies.delete(pair.slice(0, at))
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}

/** A server that others reach, with accounts; nobody keeps it yet. */
export async function openAuthApp(options: Options = {}, provider?: Provider) {
  const setupCode = new SetupCode()
  const server = await openTestApp({
    mode: 'closed',
    setupCode,
    limit: { requests: 1e6, seconds: 1 },
    ...options,
    ...(provider && { provider }),
  })
  const origin = 'http://hall.local:8787'
  const browser = (from = origin): Browser => new Browser(server.app, from)
  return { ...server, origin, code: setupCode.text, browser }
}

/** The answer, held against its schema. */
export const readJson = async <S extends v.GenericSchema>(
  response: Response,
  schema: S,
): Promise<v.InferOutput<S>> => v.parse(schema, await response.json())

/** Status and word of a problem. */
export async function kindOf(response: Response): Promise<string> {
  const { type } = await readJson(response, v.object({ type: v.string() }))
  return `${response.status} ${type.split('#')[1]}`
}

/** The token of an invitation that was just made. */
export const tokenOf = async (response: Response): Promise<string> =>
  (await readJson(response, v.object({ url: v.string() }))).url.split('/').at(-1) ?? ''

type AuthApp = Awaited<ReturnType<typeof openAuthApp>>

export const adminWish = { name: '管理 花子', email: 'hanako@example.jp', password: '萩の夏みかん2026' }

/** Makes the first administrator; answers their browser. */
export async function setUp(server: AuthApp): Promise<Browser> {
  const admin = server.browser()
  const response = await admin.post('/api/setup', { code: server.code, ...adminWish })
  if (response.status !== 201) throw new Error(`expected a 201, got ${await response.text()}`)
  return admin
}

const soon = (): string => new Date(Date.now() + 24 * 3600 * 1000).toISOString()

/** Somebody new, invited by an administrator. */
export async function register(
  server: AuthApp,
  admin: Browser,
  name: string,
): Promise<Browser & { id: string }> {
  const invited = await admin.post('/api/people/invitations', { until: soon() })
  const invitation = await tokenOf(invited)
  const person = server.browser()
  const account = { name, email: `${name}@example.jp`, password: `${name}の長い合言葉` }
  const registered = await person.post('/api/auth/sign-up/email', { ...account, invitation })
  if (registered.status !== 200) throw new Error(`expected a 200, got ${await registered.text()}`)
  const { id } = await readJson(await person.get('/api/me'), v.object({ id: v.string() }))
  return Object.assign(person, { id })
}
