export const papers = ['a4', 'a3'] as const
export type Paper = (typeof papers)[number]

export const orientations = ['portrait', 'landscape'] as const
export type Orientation = (typeof orientations)[number]

/** Millimetres, short side first (ISO 216). */
const sides: Record<Paper, [short: number, long: number]> = { a4: [210, 297], a3: [297, 420] }

/** Width and height of a sheet in millimetres. */
export const paperSize = (paper: Paper, orientation: Orientation): { width: number; height: number } => {
  const [short, long] = sides[paper]
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short }
}
