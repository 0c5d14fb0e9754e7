import { ServerProblem } from '#web/server/request.ts'

/** The server says that there is no such thing for this person; another try would end the same way. */
export const missing = (error: unknown): boolean =>
  error instanceof ServerProblem && error.problem.status < 500
