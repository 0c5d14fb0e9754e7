/** Does what changes the server and tells of it; whether it worked. */
export type Attempt = (act: () => Promise<unknown>, done: string) => Promise<boolean>
