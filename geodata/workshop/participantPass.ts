import type { LayerRights, Workshop } from '#geodata/schema/workshop/workshop.ts'

/** Why a participant may not write now; each has its sentence. */
export const writeRefusals = ['workshop-closed', 'seat-locked', 'phase-over', 'layer-locked'] as const
export type WriteRefusal = (typeof writeRefusals)[number]

/** What somebody may do with the rows of one layer. `refusal`: why not more than that. */
export type ParticipantPass = { add: boolean; edit: 'none' | 'own' | 'all'; refusal: WriteRefusal | null }

/** Rights of the layer × phase × locked seat × closed workshop. */
export function participantPass(
  workshop: Pick<Workshop, 'open' | 'layers' | 'phases' | 'now'>,
  seat: { locked: boolean },
  dataset: string,
): ParticipantPass {
  if (!workshop.open) return refused('workshop-closed')
  if (seat.locked) return refused('seat-locked')
  const phase = workshop.phases.find(({ id }) => id === workshop.now.phase)
  if (phase && !phase.layersOpen) return refused('phase-over')
  const layer = workshop.layers.find((each) => each.dataset === dataset)
  return passes[layer?.rights ?? 'view']
}

const refused = (refusal: WriteRefusal): ParticipantPass => ({ add: false, edit: 'none', refusal })

const passes: Record<LayerRights, ParticipantPass> = {
  view: refused('layer-locked'),
  add: { add: true, edit: 'none', refusal: 'layer-locked' },
  editOwn: { add: true, edit: 'own', refusal: null },
  editAll: { add: true, edit: 'all', refusal: null },
}
