import type { Language, Localized } from '#geodata/schema/localized.ts'
import type { Entity } from '#geodata/schema/map/entity.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import type { Camera } from '#geodata/schema/map/scene.ts'
import type { StoryBlock, StoryPage } from '#geodata/schema/map/storyPage.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { Json } from '#geodata/schema/settings.ts'
import { storyBlockDefinitions } from '#geodata/schema/story/storyBlockDefinitions.ts'
import type { StoryBlockKind } from '#geodata/schema/story/storyBlockKind.ts'

export type PlannedPage = {
  title: Localized
  camera: Camera
  /** Sources of the layers that are seen; absent: as the map has them. */
  layers?: string[]
  /** A layer is named by its source here, too; a text in both languages stands for the one of the map's. */
  blocks: { kind: StoryBlockKind; settings: Record<string, Json | Localized> }[]
}

type StoryRequest = {
  language: Language
  /** Those of the map that is made. */
  layers: readonly MapLayer[]
  inOrder: <Item, Made>(items: readonly Item[], make: (item: Item, entity: Entity) => Made) => Made[]
}

const isLocalized = (value: Json | Localized): value is Localized =>
  typeof value === 'object' && value !== null && 'ja' in value && 'en' in value

/** The pages of a plan with their blocks; a layer that the map has not is left out, and a block that needs it with it. */
export const makeStory = (
  pages: readonly PlannedPage[],
  { language, layers, inOrder }: StoryRequest,
): Pick<MapDocument, 'pages' | 'storyBlocks'> => {
  const idOf = (source: string): string | undefined => layers.find((layer) => layer.source === source)?.id

  const settingsOf = ({ kind, settings }: PlannedPage['blocks'][number]): StoryBlock['settings'] => {
    const schema = storyBlockDefinitions[kind].settings
    const said = Object.entries(settings).map(([name, value]) => {
      if (isLocalized(value)) return [name, value[language]]
      const isLayer = schema.some((property) => property.name === name && property.kind === 'layer')
      return [name, isLayer && typeof value === 'string' ? (idOf(value) ?? '') : value]
    })
    return readSettings(schema, Object.fromEntries(said))
  }
  const needsMissing = ({ settings }: PlannedPage['blocks'][number]): boolean =>
    typeof settings.layer === 'string' && idOf(settings.layer) === undefined

  const made = inOrder(pages, (planned, entity) => {
    const page: StoryPage = {
      ...entity,
      title: planned.title[language],
      camera: { ...planned.camera },
      layers: planned.layers?.flatMap((source) => idOf(source) ?? []) ?? null,
      moment: null,
      transition: 'fly',
    }
    const blocks = inOrder(
      planned.blocks.filter((block) => !needsMissing(block)),
      (block, own): StoryBlock => ({ ...own, page: page.id, kind: block.kind, settings: settingsOf(block) }),
    )
    return { page, blocks }
  })
  return { pages: made.map(({ page }) => page), storyBlocks: made.flatMap(({ blocks }) => blocks) }
}
