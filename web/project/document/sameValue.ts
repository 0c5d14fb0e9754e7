/** Whether two plain values hold the same, whatever the order of their names. */
export const sameValue = (left: unknown, right: unknown): boolean => {
  if (Object.is(left, right)) return true
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return false
  if (Array.isArray(left) !== Array.isArray(right)) return false
  const first = Object.entries(left)
  const second = new Map(Object.entries(right))
  return (
    first.length === second.size &&
    first.every(([name, value]) => second.has(name) && sameValue(value, second.get(name)))
  )
}
