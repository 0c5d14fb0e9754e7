import type { GeoJSONSource } from 'maplibre-gl'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { CLUSTER_PART } from './marks/cluster.ts'

/** A click on gathered points goes near enough to see them apart. Returns how to stop. */
export const openClusters = ({ map }: KyosoMap): (() => void) => {
  const click = async ({ point }: { point: { x: number; y: number } }): Promise<void> => {
    const layers = map.getLayersOrder().filter((id) => id.endsWith(`:${CLUSTER_PART}`))
    if (layers.length === 0) return
    const [disc] = map.queryRenderedFeatures([point.x, point.y], { layers })
    if (disc?.geometry.type !== 'Point') return
    const [lon, lat] = disc.geometry.coordinates
    const source = map.getSource<GeoJSONSource>(disc.source)
    if (lon === undefined || lat === undefined || !source) return
    const zoom = await source.getClusterExpansionZoom(Number(disc.properties.cluster_id))
    map.easeTo({ center: [lon, lat], zoom: zoom + 0.2 })
  }
  const listen = (event: Parameters<typeof click>[0]): void => void click(event)
  map.on('click', listen)
  return () => void map.off('click', listen)
}
