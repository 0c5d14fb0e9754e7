/** Keeps what was used last, up to `capacity` bytes. */
export function lru<Value>(capacity: number, sizeOf: (value: Value) => number) {
  const entries = new Map<string, { value: Value; size: number }>()
  let used = 0

  const drop = (key: string) => {
    used -= entries.get(key)?.size ?? 0
    entries.delete(key)
  }

  return {
    get(key: string): Value | undefined {
      const entry = entries.get(key)
      if (!entry) return undefined
      // A Map remembers the order of insertion: put last, it is dropped last.
      entries.delete(key)
      entries.set(key, entry)
      return entry.value
    },
    set(key: string, value: Value): void {
      drop(key)
      const size = sizeOf(value)
      if (size > capacity) return
      entries.set(key, { value, size })
      used += size
      for (const oldest of entries.keys()) {
        if (used <= capacity) break
        drop(oldest)
      }
    },
    bytes: () => used,
  }
}
