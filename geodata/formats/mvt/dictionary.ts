import type { Properties, PropertyValue } from '#geodata/schema/field.ts'
import type { ProtobufWriter } from './protobufWriter.ts'
import { zigzag } from './varint.ts'

/** A layer's keys and values, each kept once; features point at them by number (MVT 2.1 §4.4). */
export function dictionary(fields?: readonly string[]) {
  const keys = new Map<string, number>()
  const values = new Map<NonNullable<PropertyValue>, number>()
  const tags: number[] = []

  return {
    /** Pairs of key and value numbers, good until the next call. What is unknown (`null`) is left out: the standard has no null. */
    tags(properties: Properties): readonly number[] {
      tags.length = 0
      for (const name of fields ?? Object.keys(properties)) {
        const value = properties[name]
        if (value !== null && value !== undefined) tags.push(numbered(keys, name), numbered(values, value))
      }
      return tags
    },
    writeTo(layer: ProtobufWriter): void {
      for (const name of keys.keys()) layer.stringField(3, name)
      for (const value of values.keys()) layer.messageField(4, () => writeValue(layer, value))
    },
  }
}

function numbered<Key>(numbers: Map<Key, number>, key: Key): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}

/** A value message of a layer (MVT 2.1 §4.1). */
function writeValue(to: ProtobufWriter, value: NonNullable<PropertyValue>): void {
  if (typeof value === 'string') to.stringField(1, value)
  else if (typeof value === 'boolean') to.varintField(7, value ? 1 : 0)
  else if (!Number.isSafeInteger(value)) to.doubleField(3, value)
  else if (value >= 0) to.varintField(5, value)
  else if (value > -(2 ** 52)) to.varintField(6, zigzag(value))
  else to.doubleField(3, value)
}
