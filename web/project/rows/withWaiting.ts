import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { RowCommand, Waiting } from './rowCommand.ts'

const without = (features: FeatureJson[], uid: string): FeatureJson[] =>
  features.filter(({ id }) => id !== uid)

const added = (
  features: FeatureJson[],
  uid: string,
  { geometry, properties }: Extract<RowCommand, { kind: 'create' | 'restore' }>,
): FeatureJson[] => [
  ...without(features, uid),
  { type: 'Feature', id: uid, geometry, properties: { mine: true, ...properties, fid: 0, version: 0 } },
]

const apply = (features: FeatureJson[], { uid, command }: Waiting): FeatureJson[] => {
  switch (command.kind) {
    case 'create':
    case 'restore':
      return added(features, uid, command)
    case 'remove':
      return without(features, uid)
    case 'update':
      return features.map((feature) =>
        feature.id === uid
          ? {
              ...feature,
              ...(command.geometry !== undefined && { geometry: command.geometry }),
              properties: { ...feature.properties, ...command.properties },
            }
          : feature,
      )
  }
}

/** The rows as this person has made them: the server's, with what is still on its way. What was refused counts until decided. */
export const withWaiting = (features: FeatureJson[], waiting: readonly Waiting[]): FeatureJson[] =>
  waiting.reduce(apply, features)
