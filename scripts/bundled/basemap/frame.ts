/**
 * The land that the map has, west, south, east, north: all of Japan's main islands, since partners of the projects sit as far
 * as Tokyo and Akita. Wider on every side than the map can be moved, so that nobody sees where land is cut off.
 */
export const frame: [number, number, number, number] = [124, 28, 149, 45.8]

/** The prefecture with a wide margin: railways end here, and beyond it coasts may be very coarse. */
export const nearFrame: [number, number, number, number] = [128.5, 32.2, 134.5, 36.2]
