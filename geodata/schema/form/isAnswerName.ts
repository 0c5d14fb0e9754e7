/** The column of a question: no column of the store's own and nothing that it notes of a row is called so. */
const answerNamePattern = /^field_[a-z0-9]{4,32}$/

export const isAnswerName = (name: unknown): name is string =>
  typeof name === 'string' && answerNamePattern.test(name)
