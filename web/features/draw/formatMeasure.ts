import type { Language } from '#geodata/schema/localized.ts'

const digits = (value: number): number => (value < 10 ? 2 : value < 100 ? 1 : 0)

const withUnit = (value: number, unit: string, language: Language): string =>
  `${value.toLocaleString(language, { maximumFractionDigits: digits(value) })} ${unit}`

/** Metres in the unit one would say them in. */
export const formatLength = (metres: number, language: Language): string =>
  metres < 1000 ? withUnit(metres, 'm', language) : withUnit(metres / 1000, 'km', language)

/** Square metres, hectares from one on, square kilometres from one on. */
export const formatArea = (squareMetres: number, language: Language): string => {
  if (squareMetres < 10_000) return withUnit(squareMetres, 'm²', language)
  return squareMetres < 1_000_000
    ? withUnit(squareMetres / 10_000, 'ha', language)
    : withUnit(squareMetres / 1_000_000, 'km²', language)
}
