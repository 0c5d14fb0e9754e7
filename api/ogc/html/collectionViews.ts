import { html } from 'hono/html'
import type { Html } from '#api/pages/page.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { Language } from '#geodata/schema/localized.ts'
import { words } from './words.ts'

export function collectionsBody(datasets: readonly DatasetSummary[], language: Language): Html {
  return html`<ul class="cards">${datasets.map(
    (dataset) => html`<li class="card">
<h2><a href="/ogc/collections/${dataset.id}">${dataset.title[language]}</a></h2>
<p>${dataset.description[language]}</p>
<p class="lead">${counts(dataset, language)}</p>
</li>`,
  )}</ul>`
}

export function collectionBody(dataset: DatasetSummary, language: Language): Html {
  const say = (word: keyof typeof words) => words[word][language]
  return html`<p class="lead">${dataset.description[language]}</p>
<p><a class="button" href="/ogc/collections/${dataset.id}/items?f=html">${say('seeFeatures')}</a></p>
<dl class="facts card">
<dt>${say('features')}</dt><dd>${counts(dataset, language)}</dd>
<dt>${say('extent')}</dt><dd>${dataset.bbox ? dataset.bbox.map((n) => n.toFixed(4)).join(', ') : say('unknown')}</dd>
<dt>${say('licence')}</dt><dd>${dataset.licence}</dd>
<dt>${say('credit')}</dt><dd>${dataset.credit}</dd>
<dt>${say('sources')}</dt><dd>${dataset.sources.map((source) => {
    const title = source.title[language]
    return html`<div>${source.url ? html`<a href="${source.url}">${title}</a>` : title}${source.asOf ? ` (${source.asOf})` : ''}</div>`
  })}</dd>
<dt>${say('updated')}</dt><dd>${dataset.updatedAt.slice(0, 10)}</dd>
</dl>
<h2>${say('fields')}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${say('fields')}"><table>
<thead><tr><th scope="col">${say('name')}</th><th scope="col">${say('kind')}</th><th scope="col">${say('meaning')}</th></tr></thead>
<tbody>${dataset.fields.map(
    ({ name, type, title, unit }) =>
      html`<tr><td><code>${name}</code></td><td>${type}</td><td>${title[language]}${unit ? ` (${unit[language]})` : ''}</td></tr>`,
  )}</tbody></table></div>`
}

function counts({ featureCount, locatedCount }: DatasetSummary, language: Language): string {
  const [all, located] = [featureCount, locatedCount].map((n) => n.toLocaleString(language))
  return language === 'ja'
    ? `${all} 件（うち${words.located.ja} ${located} 件）`
    : `${all} (${located} ${words.located.en})`
}
