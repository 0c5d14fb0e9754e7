import { html } from 'hono/html'
import * as v from 'valibot'
import { endpoint, json } from '#api/http/endpoint.ts'
import { type Html, page } from '#api/pages/page.ts'
import type { Language, Localized } from '#geodata/schema/localized.ts'
import { htmlForm, type Link, linkSchema, mediaTypes, ogcHref, selfLinks } from './link.ts'
import { ogcGroup } from './ogcGroup.ts'

export const ogcTitle: Localized = { ja: '共創マップ OGC API', en: 'Kyoso Map OGC API' }

/** The first step of the way to the pages below. */
export const ogcHome = { title: 'OGC API', href: '/ogc' }

export const ogcDescription: Localized = {
  ja: '地域のデータセットを、QGIS や GDAL などがそのまま読める OGC API – Features 1.0 で公開しています。座標は経度・緯度（CRS84）です。絞り込みは bbox、datetime、項目名=値で行います。CQL2 によるフィルタと他の座標系には対応していません。',
  en: 'The region’s datasets by OGC API – Features 1.0, as QGIS, GDAL and others read it. Coordinates are lon/lat (CRS84). Filter by bbox, datetime and field=value. CQL2 filters and other coordinate systems are not offered.',
}

const words = {
  collections: { ja: 'データセットを見る', en: 'See the datasets' },
  document: { ja: 'API の説明（OpenAPI 3.0）', en: 'Description of the API (OpenAPI 3.0)' },
  docs: { ja: 'API の説明のページ', en: 'Description of the API as a page' },
  conformance: { ja: '準拠している規格', en: 'Standards this conforms to' },
  data: { ja: 'データセットの一覧', en: 'The datasets' },
  qgis: { ja: 'QGIS で開く', en: 'Open in QGIS' },
  qgisHow: {
    ja: '「レイヤ」→「データソースマネージャ」→「WFS / OGC API – Features」で「新規」を選び、次の URL を入れます。',
    en: 'Choose Layer, Data Source Manager, WFS / OGC API – Features, New, and enter this URL:',
  },
} satisfies Record<string, Localized>

export const landing = endpoint({
  id: 'getLandingPage',
  method: 'GET',
  path: '/ogc',
  group: ogcGroup,
  summary: { ja: '入口', en: 'Landing page' },
  params: {},
  query: {},
  forms: [
    {
      name: 'json',
      type: mediaTypes.json,
      schema: v.strictObject({ title: v.string(), description: v.string(), links: v.array(linkSchema) }),
      localized: true,
    },
    htmlForm,
  ],
  sameForAll: true,
  problems: [],
  async handle({ url, language, form }) {
    const title = ogcTitle[language]
    if (form.name === 'html')
      return { body: await page({ title, language, url, path: [], body: body(url, language) }) }
    const links: Link[] = [
      ...selfLinks(url, form.name, mediaTypes.json),
      {
        rel: 'service-desc',
        type: mediaTypes.openApi,
        href: ogcHref(url.origin, '/api'),
        title: words.document[language],
      },
      {
        rel: 'service-doc',
        type: mediaTypes.html,
        href: ogcHref(url.origin, '/api.html'),
        title: words.docs[language],
      },
      {
        rel: 'conformance',
        type: mediaTypes.json,
        href: ogcHref(url.origin, '/conformance'),
        title: words.conformance[language],
      },
      {
        rel: 'data',
        type: mediaTypes.json,
        href: ogcHref(url.origin, '/collections'),
        title: words.data[language],
      },
    ]
    return json({ title, description: ogcDescription[language], links })
  },
})

function body({ origin }: URL, language: Language): Html {
  return html`<p class="lead">${ogcDescription[language]}</p>
<p><a class="button" href="/ogc/collections">${words.collections[language]}</a></p>
<div class="card"><h2>${words.qgis[language]}</h2><p>${words.qgisHow[language]}</p><p><code>${origin}/ogc</code></p></div>
<ul>
<li><a href="/ogc/api.html">${words.docs[language]}</a></li>
<li><a href="/ogc/api">${words.document[language]}</a></li>
<li><a href="/ogc/conformance">${words.conformance[language]}</a></li>
</ul>`
}
