import * as v from 'valibot'
import { type Endpoint, endpoint, json } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { keptDocument, type OpenApiOptions } from '#api/http/openApi.ts'
import type { OpenApiDocument } from '#api/http/openApiTypes.ts'
import { docsBody } from '#api/pages/docsPage.ts'
import { page } from '#api/pages/page.ts'
import type { Language } from '#geodata/schema/localized.ts'

const about: Pick<OpenApiOptions, 'title' | 'description'> = {
  title: { ja: '共創マップ API', en: 'Kyoso Map API' },
  description: {
    ja: '地域のデータセット、検索、交通、指標、ベクトルタイルを読むための API です。位置はすべて経度・緯度（WGS 84）です。',
    en: 'Reads the region’s datasets, search, transport, indicators and vector tiles. Every position is lon/lat, WGS 84.',
  },
}

const documentPath = '/api/openapi.json'

/** The description of `endpoints` for machines and, at `/api/docs`, for people; it describes itself as well. */
export function apiDocuments(endpoints: readonly Endpoint[]): Endpoint[] {
  const kept = keptDocument(() => ({ ...about, endpoints: all }))
  const documentFor = ({ url, language }: { url: URL; language: Language }): OpenApiDocument =>
    kept(new URL(url.origin), language)

  const document: Endpoint = endpoint({
    id: 'getOpenApi',
    method: 'GET',
    path: documentPath,
    group: groups.server,
    summary: { ja: 'この API の説明（OpenAPI 3.0）', en: 'Description of this API (OpenAPI 3.0)' },
    params: {},
    query: {},
    forms: [
      {
        name: 'json',
        type: 'application/json',
        schema: v.looseObject({ openapi: v.literal('3.0.3') }),
        localized: true,
      },
    ],
    sameForAll: true,
    problems: [],
    handle: (call) => json(documentFor(call)),
  })

  const docs: Endpoint = endpoint({
    id: 'getDocs',
    method: 'GET',
    path: '/api/docs',
    group: groups.server,
    summary: { ja: 'この API の説明のページ', en: 'Description of this API as a page' },
    params: {},
    query: {},
    forms: [{ name: 'html', type: 'text/html; charset=utf-8', localized: true }],
    sameForAll: true,
    problems: [],
    async handle(call) {
      const { language, url } = call
      const body = docsBody(documentFor(call), documentPath, language)
      return { body: await page({ title: about.title[language], language, url, path: [], body }) }
    },
  })

  const all = [...endpoints, document, docs]
  return [document, docs]
}
