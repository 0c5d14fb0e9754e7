import type { JsonSchema } from '@valibot/to-json-schema'
import { html } from 'hono/html'
import type { OpenApiDocument, Operation } from '#api/http/openApiTypes.ts'
import { problemKinds } from '#api/http/problem.ts'
import type { Language } from '#geodata/schema/localized.ts'
import type { Html } from './page.ts'

const words = {
  ja: {
    document: '機械が読む説明（OpenAPI 3.0）',
    name: '名前',
    kind: '種類',
    meaning: '意味',
    required: '必須',
    answers: '答え',
    body: '送る本文',
    parameters: 'パラメータ',
    schemas: 'データの形',
    problems: 'エラー',
    problemsLead:
      'エラーは RFC 9457 の problem+json です。type はこの一覧を指し、errors に誤りがすべて並びます。',
  },
  en: {
    document: 'Description for machines (OpenAPI 3.0)',
    name: 'Name',
    kind: 'Kind',
    meaning: 'Meaning',
    required: 'required',
    answers: 'Answers',
    body: 'Body to send',
    parameters: 'Parameters',
    schemas: 'Shapes of the data',
    problems: 'Errors',
    problemsLead:
      'Errors are problem+json documents (RFC 9457). Their type points into this list; errors holds every mistake.',
  },
} satisfies Record<Language, Record<string, string>>

/** Shows an OpenAPI document to people. */
export function docsBody(document: OpenApiDocument, documentHref: string, language: Language): Html {
  const word = words[language]
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  return html`
<p class="lead">${document.info.description}</p>
<p><a href="${documentHref}">${word.document}</a> · ${document.info.version}</p>
${document.tags.map(
  ({ name }) =>
    html`<h2>${name}</h2>${operations
      .filter(({ operation }) => operation.tags.includes(name))
      .map(({ path, method, operation }) =>
        operationCard(method, `${serverPath(document)}${path}`, operation, language),
      )}`,
)}
<h2>${word.schemas}</h2>
${Object.entries(document.components.schemas).map(
  ([name, schema]) => html`<details class="card" id="schema-${name}"><summary>${name}</summary>
<pre>${JSON.stringify(schema, null, 2)}</pre></details>`,
)}
<h2>${word.problems}</h2>
<p>${word.problemsLead}</p>
<dl class="facts card">${Object.entries(problemKinds).map(
    ([kind, { status, title }]) =>
      html`<dt id="${kind}">${status} <code>${kind}</code></dt><dd>${title[language]}</dd>`,
  )}</dl>`
}

const serverPath = ({ servers }: OpenApiDocument): string =>
  new URL(servers[0]?.url ?? 'http://localhost').pathname.replace(/\/$/, '')

function operationCard(method: string, path: string, operation: Operation, language: Language): Html {
  const word = words[language]
  return html`<section class="card" id="${operation.operationId}">
<h3><span class="get">${method.toUpperCase()}</span> <code class="path">${path}</code></h3>
<p>${operation.summary}</p>
${operation.description ? html`<p class="lead">${operation.description}</p>` : ''}
${operation.parameters.length > 0 ? parameterTable(operation, language) : ''}
${operation.requestBody ? html`<p>${word.body}: ${Object.keys(operation.requestBody.content).join(', ')}</p>` : ''}
<p>${word.answers}: ${Object.entries(operation.responses).map(
    ([status, { content }]) =>
      html`<code>${status}</code> ${status === '200' ? Object.keys(content ?? {}).join(', ') : ''} `,
  )}</p>
</section>`
}

function parameterTable({ operationId, parameters }: Operation, language: Language): Html {
  const word = words[language]
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${word.parameters}: ${operationId}"><table>
<thead><tr><th scope="col">${word.name}</th><th scope="col">${word.kind}</th><th scope="col">${word.meaning}</th></tr></thead>
<tbody>${parameters.map(
    ({ name, required, description, schema }) => html`<tr>
<td><code>${name}</code>${required ? html` <small>${word.required}</small>` : ''}</td>
<td>${kindOf(schema)}</td><td>${description}</td></tr>`,
  )}</tbody></table></div>`
}

function kindOf({ type, enum: choices, minimum, maximum, default: fallback }: JsonSchema): string {
  if (choices) return choices.map(shown).join(' | ')
  const range = minimum === undefined && maximum === undefined ? '' : ` ${minimum ?? ''}–${maximum ?? ''}`
  return `${String(type)}${range}${fallback === undefined ? '' : ` (= ${shown(fallback)})`}`
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
