import { generateNKeysBetween } from 'fractional-indexing'
import { defaultStyle, type Style } from '#geodata/cartography/defaultStyle.ts'
import { infoboxDefinitions } from '#geodata/schema/infobox/infoboxDefinitions.ts'
import type { InfoboxKind } from '#geodata/schema/infobox/infoboxKind.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import type { Condition } from '#geodata/schema/map/condition.ts'
import { emptyMap } from '#geodata/schema/map/emptyMap.ts'
import type { Entity } from '#geodata/schema/map/entity.ts'
import type { InfoboxBlock } from '#geodata/schema/map/infoboxBlock.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import { liveLayerIds } from '#geodata/schema/map/mapLayer.ts'
import { plainLayer } from '#geodata/schema/map/plainLayer.ts'
import type { Camera } from '#geodata/schema/map/scene.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { Json } from '#geodata/schema/settings.ts'
import type { MapTemplate, TemplateRequest } from './mapTemplate.ts'
import { makeStory, type PlannedPage } from './planStory.ts'

/** A text in both languages stands for the one of the map's. */
export type PlannedBlock = { kind: InfoboxKind; settings: Record<string, Json | Localized> }

export type PlannedLayer = {
  /** A dataset, or a live layer. */
  source: string
  /** Where the dataset's own title does not say what the layer is for. */
  title?: Localized
  visible?: boolean
  opacity?: number
  filter?: Condition[]
  /** Over the dataset's own look; absent: drawn by that alone. */
  style?: { title: Localized } & Partial<Style>
  blocks?: PlannedBlock[]
}

/** A map in the order in which its layers are listed, without ids and in both languages. */
export type MapPlan = {
  title: Localized
  description: Localized
  camera: Camera
  groups: { title: Localized; layers: PlannedLayer[] }[]
  pages?: PlannedPage[]
}

const isLocalized = (value: Json | Localized): value is Localized =>
  typeof value === 'object' && value !== null && 'ja' in value && 'en' in value

const isLive = (source: string): boolean => liveLayerIds.some((id) => id === source)

type Parts = Pick<MapDocument, 'layers' | 'styles' | 'infobox'>

const together = (parts: Parts[]): Parts => ({
  layers: parts.flatMap(({ layers }) => layers),
  styles: parts.flatMap(({ styles }) => styles),
  infobox: parts.flatMap(({ infobox }) => infobox),
})

/** Gives each of them an id and the next key. */
const inOrder = <Item, Made>(
  items: readonly Item[],
  { newId }: TemplateRequest,
  make: (item: Item, entity: Entity) => Made,
): Made[] => {
  const keys = generateNKeysBetween(null, null, items.length)
  return items.map((item, index) => make(item, { id: newId(), order: keys[index] ?? '' }))
}

const makeBlocks = (planned: PlannedLayer, layer: string, request: TemplateRequest): InfoboxBlock[] =>
  inOrder(planned.blocks ?? [], request, ({ kind, settings }, entity) => {
    const said = Object.entries(settings).map(([name, value]) => [
      name,
      isLocalized(value) ? value[request.language] : value,
    ])
    return {
      ...entity,
      layer,
      kind,
      settings: readSettings(infoboxDefinitions[kind].settings, Object.fromEntries(said)),
    }
  })

const makeStyle = (planned: PlannedLayer, entity: Entity, request: TemplateRequest): LayerStyle | null => {
  const dataset = request.datasets.find(({ id }) => id === planned.source)
  if (!dataset || !planned.style) return null
  const { title, ...own } = planned.style
  return { ...entity, ...defaultStyle(dataset), ...own, title: title[request.language] }
}

const makeLayer = (planned: PlannedLayer, group: string, entity: Entity, request: TemplateRequest): Parts => {
  const live = isLive(planned.source)
  const style = makeStyle(planned, { id: request.newId(), order: entity.order }, request)
  const layer = plainLayer({
    ...entity,
    kind: live ? 'live' : 'dataset',
    source: planned.source,
    group,
    title: planned.title?.[request.language] ?? '',
    visible: planned.visible ?? true,
    opacity: planned.opacity ?? 1,
    style: style?.id ?? null,
    filter: planned.filter ?? [],
    ...(planned.blocks && { infobox: 'blocks' }),
  })
  return { layers: [layer], styles: style ? [style] : [], infobox: makeBlocks(planned, layer.id, request) }
}

/** The map that a plan describes, of what the server has. */
const makeMap = (plan: MapPlan, request: TemplateRequest): MapDocument => {
  const { language, datasets } = request
  const isThere = ({ source }: PlannedLayer): boolean =>
    isLive(source) || datasets.some(({ id }) => id === source)
  const groups = plan.groups
    .map((group) => ({ ...group, layers: group.layers.filter(isThere) }))
    .filter(({ layers }) => layers.length > 0)
  const parts = inOrder(groups, request, (group, entity): Parts => {
    const heading = plainLayer({ ...entity, kind: 'group', title: group.title[language] })
    const layers = inOrder(group.layers, request, (planned, own) =>
      makeLayer(planned, entity.id, own, request),
    )
    return together([{ layers: [heading], styles: [], infobox: [] }, ...layers])
  })
  const empty = emptyMap(plan.title[language])
  const made = together(parts)
  const story = makeStory(plan.pages ?? [], {
    language,
    layers: made.layers,
    inOrder: (items, make) => inOrder(items, request, make),
  })
  return {
    ...empty,
    about: { ...empty.about, description: plan.description[language] },
    scene: { ...empty.scene, camera: plan.camera },
    ...made,
    ...story,
  }
}

/** A template out of a plan. */
export const templateOf = (id: string, help: Localized, plan: MapPlan): MapTemplate => ({
  id,
  title: plan.title,
  help,
  make: (request) => makeMap(plan, request),
})
