const PREFIX = 'area-'

/** The selection's id for "everything of this dataset in that city". Hexadecimal, so that it can stand in an address. */
export const areaListUid = (municipality: string): string =>
  PREFIX +
  [...new TextEncoder().encode(municipality)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** The city of such an id; undefined for the id of a single feature. */
export const municipalityOf = (uid: string): string | undefined => {
  if (!uid.startsWith(PREFIX)) return undefined
  const bytes = uid.slice(PREFIX.length).match(/../g) ?? []
  return new TextDecoder().decode(new Uint8Array(bytes.map((byte) => Number.parseInt(byte, 16))))
}
