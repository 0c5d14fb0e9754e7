import type { Localized } from '#geodata/schema/localized.ts'

/** A count as it may be shown. `under`: known to be below `minimum`; `withheld`: hidden so that others stay hidden. */
export type SafeCount =
  | { kind: 'exact'; value: number }
  | { kind: 'under'; minimum: number }
  | { kind: 'withheld' }

export type SafeCounts = { cells: SafeCount[]; total: SafeCount }

export const defaultMinimum = 3

/**
 * Hides every count of people under `minimum` (zero too), and as much more as keeps it from being found by subtracting the
 * shown counts from the total: at least two values stay possible for each, even to someone who knows this method.
 *
 * The count hidden besides is the first that is large enough, never the smallest or the best fit: a choice that looked at the
 * hidden values would give them away. For the same reason the order of `counts` must not depend on them (sort by name, not by size).
 * The promise is for one table with one total; do not publish another sum of the same counts beside it.
 */
export function hideSmallCounts(counts: readonly number[], minimum: number = defaultMinimum): SafeCounts {
  if (!Number.isInteger(minimum) || minimum < 3) {
    // With 2, a hidden count is 0 or 1, and withholding a total already tells which.
    throw new RangeError(`minimum must be a whole number of at least 3, got ${minimum}`)
  }
  for (const count of counts) {
    if (!Number.isInteger(count) || count < 0) {
      throw new RangeError(`a count of people must be a whole number of at least 0, got ${count}`)
    }
  }

  const cells = counts.map(
    (value): SafeCount => (value < minimum ? { kind: 'under', minimum } : exact(value)),
  )
  const small = counts.filter((count) => count < minimum)
  const total = sum(counts)
  if (small.length === 0) return { cells, total: exact(total) }

  const hidden = sum(small)
  if (canShow(hidden, small.length, minimum)) return { cells, total: exact(total) }

  const companion = counts.findIndex((count) => count >= minimum)
  const companionCount = counts[companion]
  if (companionCount === undefined) return { cells, total: withheld }

  cells[companion] = withheld
  // Below this the companion's own lower bound would narrow what the small counts can be.
  const wideEnough = hidden + companionCount >= 2 * minimum - 1
  return { cells, total: wideEnough ? exact(total) : withheld }
}

/** Whether the small counts hide each other although their sum can be worked out: each may still be anything under `minimum`. */
function canShow(hidden: number, cells: number, minimum: number): boolean {
  const largest = minimum - 1
  return hidden >= largest && hidden <= (cells - 1) * largest
}

/** How a count reads on a screen, in a file or in a printed table. */
export function safeCountText(count: SafeCount): Localized {
  switch (count.kind) {
    case 'exact':
      return { ja: String(count.value), en: String(count.value) }
    case 'under':
      return { ja: `${count.minimum}未満`, en: `under ${count.minimum}` }
    case 'withheld':
      return { ja: '非公表', en: 'withheld' }
  }
}

const withheld: SafeCount = { kind: 'withheld' }

const exact = (value: number): SafeCount => ({ kind: 'exact', value })

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)
