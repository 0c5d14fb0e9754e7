import type { Language } from '#geodata/schema/localized.ts'
import type { ProblemJson } from '#geodata/schema/problem.ts'
import { type Problem, problemKinds } from './problem.ts'

/** An RFC 9457 problem document in the reader's language. `type` leads to its explanation in the API's own pages. */
export function problemResponse(problem: Problem, language: Language, path: string): Response {
  const { status, title } = problemKinds[problem.kind]
  const body: ProblemJson = {
    type: `/api/docs#${problem.kind}`,
    title: title[language],
    status,
    detail: problem.detail[language],
    instance: path,
    ...(problem.errors.length > 0 && {
      errors: problem.errors.map(({ message, ...rest }) => ({ ...rest, message: message[language] })),
    }),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Language': language,
      'Cache-Control': 'no-store',
      Vary: 'Accept-Language',
      ...problem.headers,
    },
  })
}
