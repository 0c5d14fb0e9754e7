import { type Library, type LibraryOptions, openLibrary } from './library.ts'
import type { Provider } from './provider.ts'

/** Names under which a server is really asked are few; whoever invents more pays with a slower answer. */
const most = 16

/**
 * The sign-in library, once for each address under which the server is asked: http in a room and https behind a proxy have other
 * cookies, and a passkey belongs to one name. With the provider in a copy of its own, so that nobody else waits for it.
 */
export class Libraries {
  readonly #options: Omit<LibraryOptions, 'origin' | 'provider'>
  readonly #provider: Provider | undefined
  readonly #open = new Map<string, Library>()

  constructor(options: Omit<LibraryOptions, 'origin' | 'provider'>, provider?: Provider) {
    this.#options = options
    this.#provider = provider
  }

  /** Knows cookies of this scheme, whatever the name. */
  forScheme(scheme: string): Library {
    return this.#get(`${scheme}//localhost`, false)
  }

  forOrigin(origin: string, withProvider: boolean): Library {
    return this.#get(origin, withProvider)
  }

  #get(origin: string, withProvider: boolean): Library {
    const key = `${origin} ${withProvider}`
    const known = this.#open.get(key)
    this.#open.delete(key)
    const library =
      known ??
      openLibrary({
        ...this.#options,
        origin,
        ...(withProvider && this.#provider && { provider: this.#provider }),
      })
    this.#open.set(key, library)
    const [oldest] = this.#open.keys()
    if (this.#open.size > most && oldest !== undefined) this.#open.delete(oldest)
    return library
  }
}
