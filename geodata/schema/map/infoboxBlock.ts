import type { InfoboxKind } from '#geodata/schema/infobox/infoboxKind.ts'
import type { Settings } from '#geodata/schema/settings.ts'
import type { Entity } from './entity.ts'

/** One piece of what a click on a feature of `layer` opens. */
export type InfoboxBlock = Entity & { layer: string; kind: InfoboxKind; settings: Settings }
