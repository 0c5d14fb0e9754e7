/** An identifier for SQL text. Names are checked before they get here (`checkDataset`): a bad one is a programmer's error. */
export function quote(name: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new Error(`expected a lower_snake_case SQL name, found "${name}"`)
  return `"${name}"`
}
