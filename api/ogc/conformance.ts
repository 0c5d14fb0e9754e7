import { html } from 'hono/html'
import * as v from 'valibot'
import { endpoint, json } from '#api/http/endpoint.ts'
import { page } from '#api/pages/page.ts'
import { ogcHome } from './landing.ts'
import { htmlForm, mediaTypes } from './link.ts'
import { ogcGroup } from './ogcGroup.ts'

/** What is passed by our own conformance tests; filtering by CQL2 (part 3) is left out because it is not there. */
const conformsTo = ['core', 'geojson', 'html', 'oas30'].map(
  (part) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${part}`,
)

const title = { ja: '準拠している規格', en: 'Standards this conforms to' }

export const conformance = endpoint({
  id: 'getConformance',
  method: 'GET',
  path: '/ogc/conformance',
  group: ogcGroup,
  summary: title,
  params: {},
  query: {},
  forms: [
    { name: 'json', type: mediaTypes.json, schema: v.strictObject({ conformsTo: v.array(v.string()) }) },
    htmlForm,
  ],
  sameForAll: true,
  problems: [],
  async handle({ url, language, form }) {
    if (form.name === 'json') return json({ conformsTo })
    return {
      body: await page({
        title: title[language],
        language,
        url,
        path: [ogcHome],
        body: html`<ul>${conformsTo.map((each) => html`<li><a href="${each}">${each}</a></li>`)}</ul>`,
      }),
    }
  },
})
