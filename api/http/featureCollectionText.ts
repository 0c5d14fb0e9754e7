const start = '{"type":"FeatureCollection","features":['

/** A GeoJSON FeatureCollection around features that are text already; `members` come after them. */
export function featureCollectionText(features: Uint8Array, members: object): Uint8Array<ArrayBuffer> {
  const more = JSON.stringify(members).slice(1)
  const end = more === '}' ? ']}' : `],${more}`
  return Buffer.concat([Buffer.from(start), features, Buffer.from(end)])
}
