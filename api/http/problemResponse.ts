import type { Language } from '#geodata/schema/localized.ts'
import type { ProblemJson } from '#geodata/schema/problem.ts'
import { type Problem, problemKinds } from './problem.ts'

/** An RFC 9457 problem document in the reader's language. `type` leads to its explanation in the API's own pages. */
export function problemJson(problem: Problem, language: Language, path: string): ProblemJson {
  const { status, title } = problemKinds[problem.kind]
  return {
    type: `/api/docs#${problem.kind}`,
    title: title[language],
    status,
    detail: problem.detail[language],
    instance: path,
    ...problem.members,
    ...(problem.errors.length > 0 && {
      errors: problem.errors.map(({ message, ...rest }) => ({ ...rest, message: message[language] })),
    }),
  }
}

export const problemResponse = (problem: Problem, language: Language, path: string): Response =>
  new Response(JSON.stringify(problemJson(problem, language, path)), {
    status: problemKinds[problem.kind].status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Language': language,
      'Cache-Control': 'no-store',
      Vary: 'Accept-Language',
      ...problem.headers,
    },
  })
