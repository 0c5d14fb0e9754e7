import { html } from 'hono/html'
import type { Html } from '#api/pages/page.ts'
import type { FeaturePage } from '#api/store/store.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { StoredFeature } from '#geodata/schema/feature.ts'
import type { Field } from '#geodata/schema/field.ts'
import type { Language } from '#geodata/schema/localized.ts'
import { sketch } from './sketch.ts'
import { valueText } from './valueText.ts'
import { words } from './words.ts'

type ItemsView = {
  dataset: DatasetSummary
  page: FeaturePage
  url: URL
  next: string | undefined
  language: Language
}

/** A page of features as a table, with a drawing of where they lie. */
export function itemsBody({ dataset, page, url, next, language }: ItemsView): Html {
  if (page.features.length === 0) return html`<p class="card">${words.none[language]}</p>`
  const fields = dataset.fields.filter((field) => !field.hidden)
  return html`<p class="lead">${counted(page, language)}</p>
${sketch(page.features, words.sketch[language]) ?? ''}
${pager(url, next, language)}
<div class="scroll" tabindex="0" role="region" aria-label="${words.features[language]}"><table>
<thead><tr>${fields.map((field) => html`<th scope="col">${heading(field, language)}</th>`)}</tr></thead>
<tbody>${page.features.map((feature) => row(dataset, fields, feature, language))}</tbody>
</table></div>
${pager(url, next, language)}`
}

const heading = ({ title, unit }: Field, language: Language): string =>
  unit ? `${title[language]} (${unit[language]})` : title[language]

function row(
  { id, titleField }: DatasetSummary,
  fields: Field[],
  { uid, properties }: StoredFeature,
  language: Language,
): Html {
  return html`<tr>${fields.map((field) => {
    const value = properties[field.name]
    const text = valueText({ ...field, unit: undefined }, value, language)
    const linked =
      field.name === titleField
        ? html`<a href="/ogc/collections/${id}/items/${uid}?f=html">${text}</a>`
        : text
    return html`<td class="${typeof value === 'number' ? 'number' : ''}">${linked}</td>`
  })}</tr>`
}

function counted({ features, matched }: FeaturePage, language: Language): string {
  const [all, here] = [matched, features.length].map((n) => n.toLocaleString(language))
  return language === 'ja' ? `${all} 件のうち ${here} 件を表示しています。` : `Showing ${here} of ${all}.`
}

function pager(url: URL, next: string | undefined, language: Language): Html {
  const first = new URL(url)
  first.searchParams.delete('cursor')
  const isFirst = !url.searchParams.has('cursor')
  if (isFirst && !next) return html``
  return html`<p class="pager">${isFirst ? '' : html`<a href="${first.href}">${words.first[language]}</a>`}
${next ? html`<a class="button" rel="next" href="${next}">${words.next[language]}</a>` : ''}</p>`
}
