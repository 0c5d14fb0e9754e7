import { html } from 'hono/html'
import type { Language } from '#geodata/schema/localized.ts'
import { page } from './page.ts'

const words = {
  ja: {
    title: '地図の画面がまだありません',
    how: '画面を組み立てるには npm run build を実行してください。API は今でも使えます。',
  },
  en: {
    title: 'The map page is not built yet',
    how: 'Run npm run build to build it. The API works already.',
  },
}

/** Stands in for the map where the page has not been built. */
export const noWebPage = (url: URL, language: Language): Promise<string> =>
  page({
    title: words[language].title,
    language,
    url,
    path: [],
    body: html`<p>${words[language].how}</p><p><a href="/api/docs">API</a> · <a href="/ogc">OGC API</a></p>`,
  })
