import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Language, Localized } from '#geodata/schema/localized.ts'

/** A piece of a page, its texts escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

export type PageOptions = {
  title: string
  language: Language
  /** The page's own address: the other language is the same address with another `lang`. */
  url: URL
  /** The way from the top to the page above this one. */
  path: { title: string; href: string }[]
  body: Html
}

export const stylesheetPath = '/api/pages.css'

const product: Localized = { ja: '共創マップ', en: 'Kyoso Map' }
const mapLink: Localized = { ja: '地図を開く', en: 'Open the map' }
const documents: Localized = { ja: 'APIの説明', en: 'API guide' }

/** A page of the server's own: no script, no inline style, as the Content-Security-Policy wants it. */
export async function page({ title, language, url, path, body }: PageOptions): Promise<string> {
  const document = await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${product[language]}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${stylesheetPath}">
</head>
<body>
<header><div>
<a class="brand" href="/">${product[language]}</a>
<nav aria-label="${{ ja: '現在位置', en: 'You are here' }[language]}"><ol>${path.map(
    (step) => html`<li><a href="${step.href}">${step.title}</a></li>`,
  )}</ol></nav>
<div class="languages">${languageLink(url, language, 'ja', '日本語')}${languageLink(url, language, 'en', 'English')}</div>
</div></header>
<main>
<h1>${title}</h1>
${body}
</main>
<footer><a href="/">${mapLink[language]}</a> · <a href="/api/docs">${documents[language]}</a> · <a href="/ogc">OGC API</a></footer>
</body>
</html>`
  return document.toString()
}

function languageLink(url: URL, now: Language, language: Language, name: string): Html {
  if (now === language) return html`<span lang="${language}" aria-current="true">${name}</span>`
  const other = new URL(url)
  other.searchParams.set('lang', language)
  return html`<a lang="${language}" hreflang="${language}" href="${other.pathname}${other.search}">${name}</a>`
}
