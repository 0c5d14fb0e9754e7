/** One measured number. `peer` is the same work done by the peer: its number, `absent` where it is not installed, null where there is none. */
export type Entry = {
  name: string
  value: number
  unit: string
  peer: number | 'absent' | null
  /** value / peer. */
  ratio: number | null
  goal: string
  /** null when there is no goal, or it is a ratio and the peer is absent. */
  met: boolean | null
}

/** A goal against a peer: `most` for what should be small (times), `least` for what should be large (requests per second). */
type RatioGoal = { peerName: string } & ({ most: number } | { least: number })

export function against(
  peer: number | undefined,
  goal: RatioGoal,
  measured: { name: string; value: number; unit: string },
): Entry {
  const ratio = peer === undefined ? null : measured.value / peer
  const limit = 'most' in goal ? `≤ ${goal.most}` : `≥ ${goal.least}`
  return {
    ...measured,
    peer: peer ?? 'absent',
    ratio,
    goal: `${limit} × ${goal.peerName}`,
    met: ratio === null ? null : 'most' in goal ? ratio <= goal.most : ratio >= goal.least,
  }
}

export function atMost(most: number, measured: { name: string; value: number; unit: string }): Entry {
  return {
    ...measured,
    peer: null,
    ratio: null,
    goal: `≤ ${most} ${measured.unit}`,
    met: measured.value <= most,
  }
}

/** A number to know that no goal was set for. */
export function told(measured: { name: string; value: number; unit: string }): Entry {
  return { ...measured, peer: null, ratio: null, goal: '', met: null }
}

/** A number to know, without a goal. */
export const stated = (measured: { name: string; value: number; unit: string }): Entry => ({
  ...measured,
  peer: null,
  ratio: null,
  goal: '',
  met: null,
})

export function entryTable(entries: Entry[]): string {
  const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))
  const rows = entries.map(({ name, value, unit, peer, ratio, goal, met }) => [
    name,
    `${number(value)} ${unit}`,
    peer === null ? '' : peer === 'absent' ? 'peer absent' : number(peer),
    ratio === null ? '' : `${ratio.toFixed(2)}×`,
    goal,
    met === null ? '–' : met ? 'met' : 'MISSED',
  ])
  const all = [['measurement', 'ours', 'peer', 'ratio', 'goal', ''], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? []
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
