import { cutText } from '#geodata/schema/cutText.ts'
import type { Entity } from '#geodata/schema/map/entity.ts'
import type { LabelRule, LayerStyle, SizeRule, StyleCondition } from '#geodata/schema/map/layerStyle.ts'
import { markKinds } from '#geodata/schema/marks/mark.ts'
import { readColorRule, readPaint } from './readColorRule.ts'
import { isFieldName, readCondition } from './readCondition.ts'
import { readPlainSettings } from './readJson.ts'
import { LONGEST_TITLE } from './readLayer.ts'
import type { Complain } from './readProblems.ts'
import { DEEPEST_ZOOM } from './readScene.ts'
import { asRecord, type Values } from './valuesOf.ts'

const MOST_PIXELS = 200
const MOST_STYLE_CONDITIONS = 50
const LONGEST_LABEL = 500
const LARGEST_NUMBER = 1e15

const readSizeRule = (values: Values, complain: Complain): SizeRule => {
  const by = values.choice('by', ['one', 'field'], 'one')
  const pixels = values.number('pixels', 14, 0, MOST_PIXELS)
  if (by === 'one') return { by, pixels }
  const field = values.get('field')
  const largest = values.number('largest', 0, 0, LARGEST_NUMBER)
  if (isFieldName(field) && largest > 0) return { by, field, largest, pixels }
  complain(values.path, 'wrong')
  return { by: 'one', pixels }
}

const readLabelRule = (values: Values): LabelRule => ({
  on: values.flag('on', false),
  text: values.text('text', '{name}', LONGEST_LABEL),
  minZoom: values.number('minZoom', 12, 0, DEEPEST_ZOOM),
  pixels: values.number('pixels', 12, 6, 60),
})

const readStyleCondition = (plain: unknown): StyleCondition | undefined => {
  const record = asRecord(plain)
  if (!record || !Array.isArray(record.when)) return undefined
  const when = record.when.map(readCondition)
  const known = when.filter((condition) => condition !== undefined)
  // a rule that lost one of its tests would hold for more than its maker meant
  if (known.length !== when.length) return undefined
  const { pixels, title } = record
  const size =
    typeof pixels === 'number' && Number.isFinite(pixels) ? Math.min(MOST_PIXELS, Math.max(0, pixels)) : null
  return {
    when: known,
    paint: readPaint(record.paint) ?? null,
    pixels: size,
    hidden: record.hidden === true,
    title: typeof title === 'string' ? cutText(title, LONGEST_TITLE) : '',
  }
}

export const readStyle = (entity: Entity, values: Values, complain: Complain): LayerStyle | undefined => {
  const mark = markKinds.find((known) => known === values.get('mark'))
  return (
    mark && {
      ...entity,
      title: values.text('title', '', LONGEST_TITLE),
      mark,
      settings: readPlainSettings(values.get('settings'), `${values.path}/settings`, complain),
      color: readColorRule(values.inside('color'), complain),
      size: readSizeRule(values.inside('size'), complain),
      label: readLabelRule(values.inside('label')),
      conditions: values.list('conditions', MOST_STYLE_CONDITIONS, readStyleCondition),
    }
  )
}
