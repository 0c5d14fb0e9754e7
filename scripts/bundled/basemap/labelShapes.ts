import type { Feature, Point, Position } from 'geojson'
import type { LabelProperties } from '#geodata/schema/basemap.ts'
import { type Municipality, romaniseMunicipality } from '../municipalities.ts'
import { romanise } from '../romanise.ts'
import type { Town } from '../towns.ts'
import { type Label, labels } from './labels.ts'

/** Names of the basemap: every municipality at its hall, then the list of `labels.ts`. */
export function readLabelShapes(
  municipalities: Municipality[],
  towns: Town[],
): Feature<Point, LabelProperties>[] {
  return [...municipalities.map(municipalityLabel), ...labels.map((label) => namedLabel(label, towns))]
}

function municipalityLabel(municipality: Municipality): Feature<Point, LabelProperties> {
  const { name, name_kana, fine, hall } = municipality
  const rank = fine ? 1 : name.endsWith('市') ? 2 : 3
  return label({ name, name_kana, name_en: romaniseMunicipality(municipality), kind: 'city', rank }, hall)
}

function namedLabel(entry: Label, towns: Town[]): Feature<Point, LabelProperties> {
  const { name, name_kana, kind, rank } = entry
  const name_en = entry.name_en ?? romanise(name_kana)
  if (name_en === null) throw new Error(`label ${name}: reading ${name_kana} is not hiragana`)
  return label({ name, name_kana, name_en, kind, rank }, anchorPosition(entry, towns))
}

function anchorPosition(entry: Label, towns: Town[]): Position {
  if ('position' in entry) return entry.position
  const [code, wanted] = entry.town
  const found = towns.find(({ municipality, town }) => municipality.code === code && town === wanted)
  if (!found?.position) throw new Error(`label ${entry.name}: no town ${wanted} with a position in ${code}`)
  return found.position
}

const label = (properties: LabelProperties, coordinates: Position): Feature<Point, LabelProperties> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
})
