import type { BasemapTopology } from '#geodata/schema/basemap.ts'
import type { BundledDataset } from '#geodata/schema/bundled.ts'

/** One field, one source and one feature a line: a change of the data reads as a change of those lines. */
export function formatDataset({ dataset, features }: BundledDataset): string {
  const head = Object.entries(dataset).map(([key, value]) => {
    const text = Array.isArray(value) ? `[\n${lines(value)}\n]` : JSON.stringify(value)
    return `${JSON.stringify(key)}:${text}`
  })
  return `{"dataset":{\n${head.join(',\n')}\n},"features":[\n${lines(features)}\n]}\n`
}

/** One geometry and one arc a line. */
export function formatTopology({ objects, arcs, ...rest }: BasemapTopology): string {
  const formatted = Object.entries(objects).map(([name, object]) => {
    if (object.type !== 'GeometryCollection') return `${JSON.stringify(name)}:${JSON.stringify(object)}`
    const { geometries, ...collection } = object
    return `${JSON.stringify(name)}:${JSON.stringify(collection).slice(0, -1)},"geometries":[\n${lines(geometries)}\n]}`
  })
  return `${JSON.stringify(rest).slice(0, -1)},"objects":{\n${formatted.join(',\n')}\n},"arcs":[\n${lines(arcs)}\n]}\n`
}

const lines = (values: unknown[]) => values.map((value) => JSON.stringify(value)).join(',\n')
