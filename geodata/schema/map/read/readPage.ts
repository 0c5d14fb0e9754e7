import type { Entity } from '#geodata/schema/map/entity.ts'
import { type Moment, type StoryBlock, type StoryPage, transitions } from '#geodata/schema/map/storyPage.ts'
import { storyBlockKinds } from '#geodata/schema/story/storyBlockKind.ts'
import { isEntityId } from './readEntities.ts'
import { readPlainSettings } from './readJson.ts'
import { LONGEST_TITLE } from './readLayer.ts'
import type { Complain } from './readProblems.ts'
import { readCamera } from './readScene.ts'
import { asRecord, type Values } from './valuesOf.ts'

const MOST_LAYERS = 500
const DAY_SECONDS = 24 * 3600
const datePattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

const readLayers = (values: Values): string[] | null => {
  const plain = values.get('layers')
  if (plain === undefined || plain === null) return null
  const ids = values.list('layers', MOST_LAYERS, (item) => (isEntityId(item) ? item : undefined))
  return [...new Set(ids)]
}

const readMoment = (values: Values, complain: Complain): Moment | null => {
  const plain = values.get('moment')
  if (plain === undefined || plain === null) return null
  const { date, time } = asRecord(plain) ?? {}
  const isDay = typeof date === 'string' && datePattern.test(date)
  if (isDay && typeof time === 'number' && time >= 0 && time < DAY_SECONDS) return { date, time }
  complain(`${values.path}/moment`, 'wrong')
  return null
}

export const readPage = (entity: Entity, values: Values, complain: Complain): StoryPage => ({
  ...entity,
  title: values.text('title', '', LONGEST_TITLE),
  camera: readCamera(values.inside('camera')),
  layers: readLayers(values),
  moment: readMoment(values, complain),
  transition: values.choice('transition', transitions, 'fly'),
})

export const readStoryBlock = (
  entity: Entity,
  values: Values,
  complain: Complain,
): StoryBlock | undefined => {
  const kind = storyBlockKinds.find((known) => known === values.get('kind'))
  const page = values.get('page')
  if (!kind || !isEntityId(page)) return undefined
  return {
    ...entity,
    page,
    kind,
    settings: readPlainSettings(values.get('settings'), `${values.path}/settings`, complain),
  }
}
