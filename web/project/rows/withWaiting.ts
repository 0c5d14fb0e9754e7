import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { RowCommand, Waiting } from './rowCommand.ts'
import { findRow, withRows } from './rowIndex.ts'

const after = (uid: string, row: FeatureJson | null, command: RowCommand): FeatureJson | null => {
  switch (command.kind) {
    case 'create':
    case 'restore': {
      const { geometry, properties } = command
      return {
        type: 'Feature',
        id: uid,
        geometry,
        properties: { mine: true, ...properties, fid: 0, version: 0 },
      }
    }
    case 'remove':
      return null
    case 'update':
      return (
        row && {
          ...row,
          ...(command.geometry !== undefined && { geometry: command.geometry }),
          properties: { ...row.properties, ...command.properties },
        }
      )
  }
}

/** The rows as this person has made them: the server's, with what is still on its way. What was refused counts until decided. */
export const withWaiting = (features: FeatureJson[], waiting: readonly Waiting[]): FeatureJson[] => {
  const edits = new Map<string, FeatureJson | null>()
  for (const { uid, command } of waiting) {
    const known = edits.get(uid)
    edits.set(uid, after(uid, known === undefined ? (findRow(features, uid) ?? null) : known, command))
  }
  return withRows(features, edits)
}
