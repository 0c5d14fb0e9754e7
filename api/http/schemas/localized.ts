import * as v from 'valibot'
import type { Localized } from '#geodata/schema/localized.ts'

export const localized: v.GenericSchema<Localized> = v.strictObject({ ja: v.string(), en: v.string() })
