import { lazy } from 'solid-js'

/** What comes up over a participant's map: fetched when the ground stands, so that it is there when the signal is not. */
const panels = {
  answer: () => import('./ParticipantAnswer.tsx'),
  own: () => import('#web/features/participate/OwnList.tsx'),
  seat: () => import('#web/features/participate/SeatPanel.tsx'),
  unsent: () => import('#web/features/participate/UnsentFiles.tsx'),
  reader: () => import('./ParticipantReader.tsx'),
  picks: () => import('#web/features/reader/PickList.tsx'),
  refusal: () => import('#web/features/featureForm/RefusalDialog.tsx'),
}

export const ParticipantAnswer = lazy(async () => ({ default: (await panels.answer()).ParticipantAnswer }))
export const OwnList = lazy(async () => ({ default: (await panels.own()).OwnList }))
export const SeatPanel = lazy(async () => ({ default: (await panels.seat()).SeatPanel }))
export const UnsentFiles = lazy(async () => ({ default: (await panels.unsent()).UnsentFiles }))
export const ParticipantReader = lazy(async () => ({ default: (await panels.reader()).ParticipantReader }))
export const PickList = lazy(async () => ({ default: (await panels.picks()).PickList }))
export const RefusalDialog = lazy(async () => ({ default: (await panels.refusal()).RefusalDialog }))

/** What the first tap opens. */
export const loadForm = async (): Promise<void> => void (await panels.answer().catch(() => undefined))

export const loadPanels = async (): Promise<void> => {
  for (const load of Object.values(panels)) await load().catch(() => undefined)
  await Promise.allSettled([import('fflate'), import('#web/ui/icons/laterIcons.ts')])
}
