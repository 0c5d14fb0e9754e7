import { SetupCode } from '#api/auth/setupCode.ts'
import { openTestApp } from './testApp.ts'

type Options = NonNullable<Parameters<typeof openTestApp>[0]>

/** Somebody with a browser: keeps the cookies it is given and says which page it asks from. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #app: { request: (url: string, init: RequestInit) => Response | Promise<Response> }
  readonly #origin: string

  constructor(app: Browser['#app'], origin: string) {
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
export async function openAuthApp(options: Options = {}) {
  const setupCode = new SetupCode()
  const server = await openTestApp({
    mode: 'closed',
    setupCode,
    limit: { requests: 1e6, seconds: 1 },
    ...options,
  })
  const origin = 'http://hall.local:8787'
  const browser = (from = origin): Browser => new Browser(server.app, from)
  return { ...server, origin, code: setupCode.text, browser }
}
