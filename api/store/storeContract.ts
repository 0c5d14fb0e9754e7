import { describe } from 'vitest'
import { loadContract } from './contract/loadContract.ts'
import { nearbyContract } from './contract/nearbyContract.ts'
import { readContract } from './contract/readContract.ts'
import { rowContract } from './contract/rowContract.ts'
import type { MakeStore } from './contract/samples.ts'
import { searchContract } from './contract/searchContract.ts'
import { textContract } from './contract/textContract.ts'
import { tileContract } from './contract/tileContract.ts'
import { transitContract } from './contract/transitContract.ts'
import { visibilityContract } from './contract/visibilityContract.ts'
import { writeContract } from './contract/writeContract.ts'

/** What every implementation of `Store` promises. A second one calls this from its own test. */
export function describeStore(name: string, make: MakeStore): void {
  describe(name, () => {
    visibilityContract(make)
    readContract(make)
    textContract(make)
    writeContract(make)
    rowContract(make)
    loadContract(make)
    searchContract(make)
    nearbyContract(make)
    tileContract(make)
    transitContract(make)
  })
}
