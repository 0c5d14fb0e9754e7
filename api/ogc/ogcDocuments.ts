import * as v from 'valibot'
import { type Endpoint, endpoint, json, type Reply } from '#api/http/endpoint.ts'
import { keptDocument } from '#api/http/openApi.ts'
import type { OpenApiDocument } from '#api/http/openApiTypes.ts'
import { docsBody } from '#api/pages/docsPage.ts'
import { page } from '#api/pages/page.ts'
import type { Language } from '#geodata/schema/localized.ts'
import { ogcDescription, ogcHome, ogcTitle } from './landing.ts'
import { htmlForm, mediaTypes } from './link.ts'
import { ogcGroup } from './ogcGroup.ts'

type Asked = { url: URL; language: Language }

/** The API definition that the landing page links to: OpenAPI 3.0 at `/ogc/api`, its page at `/ogc/api.html`. */
export function ogcDocuments(endpoints: readonly Endpoint[]): Endpoint[] {
  const kept = keptDocument(() => ({ title: ogcTitle, description: ogcDescription, endpoints: all }))
  const documentFor = ({ url, language }: Asked): OpenApiDocument =>
    kept(new URL('/ogc', url.origin), language)
  const shown = async (asked: Asked): Promise<Reply> => {
    const { language, url } = asked
    const path = [ogcHome]
    const body = docsBody(documentFor(asked), '/ogc/api?f=json', language)
    return { body: await page({ title: title[language], language, url, path, body }) }
  }

  const definition: Endpoint = endpoint({
    id: 'getApiDefinition',
    method: 'GET',
    path: '/ogc/api',
    group: ogcGroup,
    summary: title,
    params: {},
    query: {},
    forms: [
      {
        name: 'json',
        type: mediaTypes.openApi,
        schema: v.looseObject({ openapi: v.literal('3.0.3') }),
        localized: true,
      },
      htmlForm,
    ],
    sameForAll: true,
    problems: [],
    handle: (call) => (call.form.name === 'json' ? json(documentFor(call)) : shown(call)),
  })

  const definitionPage: Endpoint = endpoint({
    id: 'getApiDefinitionPage',
    method: 'GET',
    path: '/ogc/api.html',
    group: ogcGroup,
    summary: title,
    params: {},
    query: {},
    forms: [htmlForm],
    sameForAll: true,
    problems: [],
    handle: shown,
  })

  const all = [...endpoints, definition, definitionPage]
  return [definition, definitionPage]
}

const title = { ja: 'API の説明', en: 'Description of the API' }
