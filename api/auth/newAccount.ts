import { hashPassword } from 'better-auth/crypto'
import * as v from 'valibot'
import type { NewAccount } from '#api/store/peopleStore.ts'
import { passwordLength } from './library.ts'
import { newPersonId } from './personId.ts'

/** What a person goes by: no blanks around it, no control characters in it. */
export const personName = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(80),
  v.check((text) => !/\p{Cc}/u.test(text)),
)

/** What a person says of themselves to have an account. */
export const accountWish = {
  name: personName,
  email: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(200), v.email()),
  password: v.pipe(v.string(), v.minLength(passwordLength.min), v.maxLength(passwordLength.max)),
}

export type AccountWish = { name: string; email: string; password: string }

export const newAccount = async ({ name, email, password }: AccountWish): Promise<NewAccount> => ({
  id: newPersonId(),
  name,
  email,
  passwordHash: await hashPassword(password),
})
