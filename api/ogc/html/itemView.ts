import { html } from 'hono/html'
import type { Html } from '#api/pages/page.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { StoredFeature } from '#geodata/schema/feature.ts'
import type { Language } from '#geodata/schema/localized.ts'
import { sketch } from './sketch.ts'
import { valueText } from './valueText.ts'
import { words } from './words.ts'

/** What a feature is called. */
export const titleOf = ({ titleField }: DatasetSummary, { uid, properties }: StoredFeature): string =>
  String(properties[titleField] ?? uid)

/** One feature: a list of what is known of it, and where it lies. */
export function itemBody(dataset: DatasetSummary, feature: StoredFeature, language: Language): Html {
  const { geometry } = feature
  return html`<p class="lead"><code>${feature.uid}</code></p>
${sketch([feature], titleOf(dataset, feature)) ?? ''}
<dl class="facts card">
${dataset.fields
  .filter((field) => !field.hidden)
  .map(
    (field) =>
      html`<dt>${field.title[language]}</dt><dd>${valueText(field, feature.properties[field.name], language)}</dd>`,
  )}
<dt>${words.position[language]}</dt>
<dd>${geometry?.type === 'Point' ? geometry.coordinates.slice(0, 2).join(', ') : (geometry?.type ?? words.noPosition[language])}</dd>
</dl>
<p class="lead">${dataset.credit}</p>`
}
