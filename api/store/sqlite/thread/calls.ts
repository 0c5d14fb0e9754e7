import type { SentError } from './sentError.ts'

/** What a thread can be asked to do: the arguments and the answer of each call. */
export type Calls<Protocol> = { [Name in keyof Protocol]: { args: unknown[]; result: unknown } }

/** Who has a thread of several protocols passes it on for one of them. */
export type Caller<Protocol extends Calls<Protocol>> = {
  call<Name extends keyof Protocol>(
    name: Name,
    ...args: Protocol[Name]['args']
  ): Promise<Protocol[Name]['result']>
}

export type Handlers<Protocol extends Calls<Protocol>> = {
  [Name in keyof Protocol]: (
    ...args: Protocol[Name]['args']
  ) => Protocol[Name]['result'] | Promise<Protocol[Name]['result']>
}

export type Request<Protocol extends Calls<Protocol>, Name extends keyof Protocol = keyof Protocol> = {
  [Each in Name]: { number: number; name: Each; args: Protocol[Each]['args'] }
}[Name]

/** Request 0 is the start of the thread itself. */
export type Reply<Protocol extends Calls<Protocol>> =
  | { number: number; done: true; result: Protocol[keyof Protocol]['result'] | undefined }
  | { number: number; done: false; error: SentError }
