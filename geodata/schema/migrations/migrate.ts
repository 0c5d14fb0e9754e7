/** Rewrites a saved document from one version to the next. Takes whatever was saved: what it does not know stays as it is. */
export type Migration = (plain: Record<string, unknown>) => Record<string, unknown>

/**
 * Takes a saved thing to version `target`. `steps[n]` leads from version n + 1 to n + 2. What says no version is of the present
 * one; `newer` when it was saved by a version that is not known here.
 */
export const migrate = (
  plain: Record<string, unknown>,
  steps: readonly Migration[],
): { plain: Record<string, unknown>; newer: boolean } => {
  const target = steps.length + 1
  const { schema } = plain
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1) return { plain, newer: false }
  const migrated = steps.slice(schema - 1).reduce((before, step) => step(before), plain)
  return { plain: { ...migrated, schema: Math.max(schema, target) }, newer: schema > target }
}
