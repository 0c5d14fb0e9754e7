/** Headers of what belongs to one person: no cache keeps it. */
export const unkept = { 'Cache-Control': 'no-store' }
