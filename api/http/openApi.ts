import type { JsonSchema } from '@valibot/to-json-schema'
import type { Language, Localized } from '#geodata/schema/localized.ts'
import type { Endpoint } from './endpoint.ts'
import { answerSchema, componentSchemas, parameterSchema } from './jsonSchema.ts'
import type { OpenApiDocument, Operation, ParameterObject, PathItem, ResponseObject } from './openApiTypes.ts'
import type { Parameters } from './parameter.ts'
import { type ProblemKind, problemKinds } from './problem.ts'

export type OpenApiOptions = {
  title: Localized
  description: Localized
  endpoints: readonly Endpoint[]
  /** Where the paths begin: their common part is left out of them. */
  serverUrl: URL
  language: Language
}

/** Version of the interface, apart from that of the program: it rises when an answer changes its meaning. */
const apiVersion = '1.0.0'

const everyEndpoint: ProblemKind[] = [
  'invalid-request',
  'foreign-origin',
  'not-acceptable',
  'foreign-host',
  'too-many-requests',
  'internal-error',
]

/** An OpenAPI 3.0.3 document of endpoints, made from the schemas that check their input and their answers. */
export function openApiDocument({
  title,
  description,
  endpoints,
  serverUrl,
  language,
}: OpenApiOptions): OpenApiDocument {
  const paths: Record<string, PathItem> = {}
  for (const endpoint of endpoints) {
    const path = pathBelow(serverUrl, endpoint)
    paths[path] = { ...paths[path], [methodNames[endpoint.method]]: operation(endpoint, language) }
  }
  return {
    openapi: '3.0.3',
    info: {
      title: title[language],
      description: description[language],
      version: apiVersion,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [serverAt(serverUrl)],
    tags: [...new Set(endpoints.map((endpoint) => endpoint.group[language]))].map((name) => ({ name })),
    paths,
    components: { schemas: usedSchemas(paths) },
  }
}

/** As `openApiDocument`, made once for each language: another name of the server changes one line of it. */
export function keptDocument(
  options: () => Pick<OpenApiOptions, 'title' | 'description' | 'endpoints'>,
): (serverUrl: URL, language: Language) => OpenApiDocument {
  const kept = new Map<Language, OpenApiDocument>()
  return (serverUrl, language) => {
    const made = kept.get(language) ?? openApiDocument({ ...options(), serverUrl, language })
    kept.set(language, made)
    return { ...made, servers: [serverAt(serverUrl)] }
  }
}

const serverAt = ({ href }: URL): OpenApiDocument['servers'][number] => ({ url: href.replace(/\/$/, '') })

const methodNames = { GET: 'get', PUT: 'put', PATCH: 'patch', POST: 'post', DELETE: 'delete' } as const

function pathBelow({ pathname }: URL, { path }: Endpoint): string {
  return pathname === '/' ? path : path.slice(pathname.length) || '/'
}

function operation(endpoint: Endpoint, language: Language): Operation {
  return {
    operationId: endpoint.id,
    tags: [endpoint.group[language]],
    summary: endpoint.summary[language],
    ...(endpoint.description && { description: endpoint.description[language] }),
    parameters: [
      ...parameterObjects(endpoint.params, 'path', language),
      ...parameterObjects(endpoint.query, 'query', language),
      ...(endpoint.takesFields ? [fieldsParameter[language]] : []),
    ],
    ...(endpoint.body.types.length > 0 && {
      requestBody: { required: true, content: contentOf(endpoint.body) },
    }),
    responses: {
      ...(endpoint.forms[0].type !== '' && { 200: success(endpoint, endpoint.summary[language]) }),
      ...(endpoint.created && { 201: success(endpoint, endpoint.created[language]) }),
      ...(endpoint.noContent && { 204: { description: endpoint.noContent[language] } }),
      ...problemResponses([...everyEndpoint, ...bodyProblems(endpoint), ...endpoint.problems], language),
    },
  }
}

const contentOf = ({ types, schema }: Endpoint['body']): Record<string, { schema: JsonSchema }> =>
  Object.fromEntries(
    types.map((type) => [type, { schema: schema ? answerSchema(schema) : opaqueSchema(type) }]),
  )

const bodyProblems = ({ body }: Endpoint): ProblemKind[] =>
  body.types.length > 0 ? ['body-too-large', 'unsupported-type', 'storage-full'] : []

function parameterObjects(
  parameters: Parameters,
  where: 'path' | 'query',
  language: Language,
): ParameterObject[] {
  return Object.entries(parameters).map(([name, schema]) => {
    const { about, document } = parameterSchema(schema)
    return {
      name,
      in: where,
      required: where === 'path' || schema.type !== 'optional',
      description: about[language],
      schema: document,
      ...(document.type === 'array' && { style: 'form', explode: false }),
    }
  })
}

/** Any other parameter is a field and the value it must equal: a free-form object, exploded (OpenAPI 3.0.3, Style Values). */
const fieldsParameter: Record<Language, ParameterObject> = {
  ja: freeForm('データセットの項目名と、一致すべき値。例：municipality=萩市'),
  en: freeForm('A field of the dataset and the value it must equal, e.g. municipality=萩市'),
}

function freeForm(description: string): ParameterObject {
  return {
    name: 'fields',
    in: 'query',
    required: false,
    description,
    schema: { type: 'object', additionalProperties: { type: 'string' } },
    style: 'form',
    explode: true,
  }
}

function success({ forms }: Endpoint, description: string): ResponseObject {
  return {
    description,
    content: Object.fromEntries(
      forms.map(({ type, schema }) => [type, { schema: schema ? answerSchema(schema) : opaqueSchema(type) }]),
    ),
  }
}

const opaqueSchema = (type: string): JsonSchema =>
  type.startsWith('text/') ? { type: 'string' } : { type: 'string', format: 'binary' }

function problemResponses(kinds: readonly ProblemKind[], language: Language): Record<string, ResponseObject> {
  const schema = { $ref: '#/components/schemas/Problem' }
  return Object.fromEntries(
    [...new Set(kinds.map((kind) => problemKinds[kind].status))].map((status) => [
      status,
      {
        description: kinds
          .filter((kind) => problemKinds[kind].status === status)
          .map((kind) => problemKinds[kind].title[language])
          .join(' / '),
        content: { 'application/problem+json': { schema } },
      },
    ]),
  )
}

/** Only what the paths refer to, directly or through another schema. */
function usedSchemas(paths: OpenApiDocument['paths']): Record<string, JsonSchema> {
  const all = componentSchemas()
  const used: Record<string, JsonSchema> = {}
  const visit = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      const schema = all[name]
      if (!schema || name in used) continue
      used[name] = schema
      visit(schema)
    }
  }
  visit(paths)
  return used
}
