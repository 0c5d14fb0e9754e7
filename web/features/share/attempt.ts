/** Does what changes who has the map, and tells of it; whether it worked. */
export type Attempt = (act: () => Promise<unknown>, done: string) => Promise<boolean>
