import { describe } from 'vitest'
import { mapDocumentContract } from './mapDocumentContract.ts'
import { mapPublicationContract } from './mapPublicationContract.ts'
import { mapRightsContract } from './mapRightsContract.ts'
import type { MakeMapStore } from './mapSamples.ts'

/** What every implementation of `MapStore` promises. A second one calls this from its own test. */
export function describeMapStore(name: string, make: MakeMapStore): void {
  describe(name, () => {
    mapDocumentContract(make)
    mapRightsContract(make)
    mapPublicationContract(make)
  })
}
