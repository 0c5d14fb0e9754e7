import { ArcLayer } from '@deck.gl/layers'
import { rgba } from './color.ts'

/** From a partner's office to the city of the project; lon, lat. */
export type PartnerArc = { from: [number, number]; to: [number, number] }

export const makeArcLayer = (
  { data, color, opacity }: { data: PartnerArc[]; color: string; opacity: number },
  beforeId: string,
) => {
  // read by the interleaved overlay, though it stands in no layer's props
  const place = { beforeId }
  return new ArcLayer<PartnerArc>({
    ...place,
    id: 'arcs',
    data,
    getSourcePosition: (arc) => arc.from,
    getTargetPosition: (arc) => arc.to,
    getSourceColor: rgba(color, 0.45 * opacity),
    getTargetColor: rgba(color, opacity),
    getWidth: 2.4,
    widthMaxPixels: 3,
    getHeight: 0.35,
    greatCircle: true,
  })
}
