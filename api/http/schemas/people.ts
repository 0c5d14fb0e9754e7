import * as v from 'valibot'
import type { Me } from '#geodata/schema/people/me.ts'

const textOrNull = v.nullable(v.string())

export const me: v.GenericSchema<Me> = v.strictObject({
  mode: v.picklist(['personal', 'closed']),
  setup: v.boolean(),
  signedIn: v.boolean(),
  id: textOrNull,
  name: textOrNull,
  email: textOrNull,
  administrator: v.boolean(),
  guest: v.boolean(),
  ways: v.strictObject({
    password: v.boolean(),
    passkey: v.boolean(),
    providers: v.array(v.strictObject({ id: v.string(), title: v.string() })),
    register: v.picklist(['off', 'invited', 'open']),
  }),
})
