export type ScaleBar = { metres: number; pixels: number; label: string }

const steps = [5, 2, 1]

/** The longest bar of a round length that is at most `most` pixels wide. */
export const scaleBar = (metresPerPixel: number, most: number): ScaleBar => {
  const limit = metresPerPixel * most
  const power = 10 ** Math.floor(Math.log10(limit))
  const metres = (steps.find((step) => step * power <= limit) ?? 1) * power
  const label = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`
  return { metres, pixels: metres / metresPerPixel, label }
}
