import type { Localized } from './localized.ts'

/** A KPI of the report: what was aimed at, what the report says, and what its own details add up to. */
export type Indicator = {
  id: string
  title: Localized
  unit: Localized
  /** `atLeast`: 以上, `about`: 程度. */
  target: { value: number; kind: 'atLeast' | 'about' }
  /** As printed in the report. */
  reported: { value: number; note: Localized }
  /** What the printed details add up to: every term named, so that a reader can redo the sum. */
  computed: { value: number; terms: IndicatorTerm[]; note: Localized }
  /** Where the report disagrees with itself. */
  notes: Localized[]
  source: Localized
}

type IndicatorTerm = { label: Localized; value: number }

/** How many people went from hearing to working. `cumulative` counts (延べ) may hold one person several times. */
type FunnelStep = {
  id: string
  title: Localized
  value: number
  cumulative: boolean
  note: Localized | null
}

export type Funnel = { title: Localized; municipality: string; steps: FunnelStep[]; source: Localized }
