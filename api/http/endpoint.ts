import * as v from 'valibot'
import type { MapStore } from '#api/store/mapStore.ts'
import type { PeopleStore } from '#api/store/peopleStore.ts'
import type { Store, Viewer } from '#api/store/store.ts'
import type { Language, Localized } from '#geodata/schema/localized.ts'
import { type Body, noBody, readBody } from './body.ts'
import { negotiate } from './negotiate.ts'
import type { Parameters } from './parameter.ts'
import { oneOf } from './parameters.ts'
import { invalidRequest, Problem, type ProblemKind } from './problem.ts'
import { readValues, sortQuery } from './readRequest.ts'

type Values<P extends Parameters> = v.InferOutput<v.ObjectSchema<P, undefined>>

/** One form an answer comes in: its media type, and the schema of what JSON it holds. */
type Form<F extends string = string> = {
  /** What the parameter `f` calls it. */
  name: F
  type: string
  schema?: v.GenericSchema
  /** Its words are in the reader's language. */
  localized?: boolean
}

/** What handlers work with. */
export type Services = { store: Store; maps: MapStore; people: PeopleStore }

/** What a request brings, before its parts are read. */
type Incoming = Services & {
  /** As the client wrote it, behind a proxy too. */
  url: URL
  params: Record<string, string>
  request: Request
  headers: Headers
  language: Language
  viewer: Viewer
  /** Where the request came from, as far as that is known. */
  client: string
}

/** A request whose parts are read and right. */
type Call<P extends Parameters, Q extends Parameters, F extends string, B> = Omit<
  Incoming,
  'params' | 'request'
> & {
  params: Values<P>
  query: Values<Q>
  /** The parameters that stand for fields of the dataset; only where the endpoint takes such. */
  filters: Record<string, string>
  form: Form<F>
  body: B
}

export type Reply = {
  status?: number
  /** It holds nothing but what the public would be answered, too: it may be kept as theirs is. */
  shared?: boolean
  headers?: Record<string, string>
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null
}

type Method = 'GET' | 'PUT' | 'PATCH' | 'POST' | 'DELETE'

export type EndpointDefinition<P extends Parameters, Q extends Parameters, F extends string, B> = {
  /** OpenAPI's operationId. */
  id: string
  method: Method
  /** As OpenAPI writes it: `/api/datasets/{id}`. */
  path: `/${string}`
  group: Localized
  summary: Localized
  description?: Localized
  params: P
  query: Q
  /** Every other query parameter names a field and the value it must have. */
  takesFields?: boolean
  /** The forms of a 200 answer, the server's favourite first. Several of them add the parameter `f`. */
  forms: readonly [Form<F>, ...Form<F>[]]
  /** What a 201 means, where there is one: a 200 with the same forms. */
  created?: Localized
  /** What a 204 means, where there is one. */
  noContent?: Localized
  /** Its answers do not depend on who asks: they may be kept as the public's are. */
  sameForAll?: true
  /** Refusals beside those that every endpoint may give. */
  problems: readonly ProblemKind[]
  handle: (call: Call<P, Q, F, B>) => Promise<Reply> | Reply
}

/** The form of an endpoint that answers with no content but a 204. */
export const noForm = { name: 'none', type: '' } as const

/** An endpoint as routing and documents see it: a value, its handler behind the check of its input. */
export type Endpoint = Omit<EndpointDefinition<Parameters, Parameters, string, unknown>, 'handle'> & {
  body: Pick<Body<unknown>, 'types' | 'most' | 'schema'>
  respond: (incoming: Incoming) => Promise<{ response: Response; shared: boolean }>
}

export const endpoint = <P extends Parameters, Q extends Parameters, F extends string>(
  definition: EndpointDefinition<P, Q, F, undefined>,
): Endpoint => make(definition, noBody)

/** One whose request carries something. */
export const sendingEndpoint = <P extends Parameters, Q extends Parameters, F extends string, B>(
  definition: EndpointDefinition<P, Q, F, B> & { body: Body<B> },
): Endpoint => make(definition, definition.body)

function make<P extends Parameters, Q extends Parameters, F extends string, B>(
  definition: EndpointDefinition<P, Q, F, B>,
  body: Body<B>,
): Endpoint {
  const { handle, ...described } = definition
  const { forms, takesFields = false, sameForAll = false } = definition
  const types = forms.map((form) => form.type)
  const localized = forms.some((form) => form.localized)
  const choices = {
    f: v.optional(
      oneOf(
        'f',
        formParameter,
        forms.map((form) => form.name),
      ),
    ),
    lang: v.optional(oneOf('lang', languageParameter, languages)),
  }
  const query: Parameters = {
    ...definition.query,
    ...(forms.length > 1 && { f: choices.f }),
    ...(localized && { lang: choices.lang }),
  }
  const schemas = {
    params: v.object(definition.params),
    query: v.object(definition.query),
    choices: v.object(choices),
  }
  const varies = [...(forms.length > 1 ? ['Accept'] : []), ...(localized ? ['Accept-Language'] : [])].join(
    ', ',
  )

  async function respond(incoming: Incoming): Promise<{ response: Response; shared: boolean }> {
    const { known, fields, faults } = sortQuery(incoming.url.searchParams, Object.keys(query), takesFields)
    const params = readValues(schemas.params, incoming.params, 'path', faults)
    const values = readValues(schemas.query, known, 'query', faults)
    const chosen = readValues(schemas.choices, known, 'query', faults)
    if (!params || !values || !chosen || faults.length > 0) throw invalidRequest(faults)

    const type = types[0] === '' ? '' : negotiate(types, incoming.headers.get('accept') ?? undefined)
    const form = forms.find((candidate) => (chosen.f ? candidate.name === chosen.f : candidate.type === type))
    if (!form) throw notAcceptable(types)
    const language = chosen.lang ?? incoming.language
    const sent = await readBody(body, incoming.request)
    const reply = await handle({
      ...incoming,
      language,
      params,
      query: values,
      filters: fields,
      form,
      body: sent,
    })
    const response = new Response(reply.body, {
      status: reply.status ?? 200,
      headers: {
        ...(reply.body !== null && { 'Content-Type': form.type }),
        ...(form.localized && { 'Content-Language': language }),
        ...(varies && { Vary: varies }),
        ...reply.headers,
      },
    })
    return { response, shared: sameForAll || (reply.shared ?? false) }
  }

  return { ...described, query, body, respond }
}

export const json = (
  value: unknown,
  headers: Record<string, string> = {},
  more: Pick<Reply, 'shared' | 'status'> = {},
): Reply => ({ ...more, body: JSON.stringify(value), headers })

const languages = ['ja', 'en'] as const satisfies Language[]

const formParameter = {
  ja: '返す形式。Accept より優先します。',
  en: 'Form of the answer; goes before Accept.',
}
const languageParameter = {
  ja: '言語。Accept-Language より優先します。',
  en: 'Language; goes before Accept-Language.',
}

function notAcceptable(types: string[]): Problem {
  const list = types.join(', ')
  return new Problem('not-acceptable', {
    ja: `Accept に合う形式がありません。返せるのは ${list} です。`,
    en: `Nothing on offer fits Accept. There is ${list}.`,
  })
}
