import type { Budget } from '../index/packView.ts'
import type { Pack } from '../index/readPack.ts'

/**
 * What a tile may hold before it is thinned; never less than the tile of which it is a part, so that what is shown stays shown
 * when zooming in. `most`: fewer features, where these have turned out too heavy.
 */
export function tileBudget(kind: Pack['kind'], zoom: number, most = Number.POSITIVE_INFINITY): Budget {
  if (kind === 'boxes') return { features: Math.min(4096, most), bytes: 4_000_000 }
  return {
    features: Math.min(zoom < streetsFrom ? fewPoints : manyPoints, most),
    bytes: Number.POSITIVE_INFINITY,
  }
}

/** From here on people look for single places: as many as the limit of 500 kB has room for, and 25 ms. */
const streetsFrom = 10
const manyPoints = 16_384

/** One for each square of 8 pixels of a tile that is drawn 512 wide: more of them would cover each other. */
const fewPoints = 4096
