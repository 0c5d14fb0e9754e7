/** What the map may ever show, west, south, east, north: the prefecture with a wide margin of sea and neighbouring land. */
export const frame: [number, number, number, number] = [128.5, 32.2, 134.5, 36.2]
