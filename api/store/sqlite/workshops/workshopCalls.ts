import type { SeatChange } from '#geodata/schema/workshop/seat.ts'
import type { PhaseNow, WorkshopSettings } from '#geodata/schema/workshop/workshop.ts'
import type { Viewer } from '../../store.ts'
import type { AtTheDoor, Join, JoinOutcome, StoredSeat } from '../../workshopStore.ts'

/** What the thread of the maps can be asked to do with workshops. Each call is one transaction. */
export type WorkshopCalls = {
  putWorkshop: {
    args: [viewer: Viewer, map: string, settings: WorkshopSettings]
    result: 'created' | 'changed'
  }
  openWorkshop: { args: [viewer: Viewer, map: string, open: boolean]; result: undefined }
  renewCode: { args: [viewer: Viewer, map: string]; result: undefined }
  setPhase: { args: [viewer: Viewer, map: string, now: PhaseNow]; result: undefined }
  joinWorkshop: { args: [code: string, who: AtTheDoor, join: Join]; result: JoinOutcome }
  returnToSeat: {
    args: [returnCode: string, token: string | null, replace: boolean]
    result: JoinOutcome
  }
  forgetDevice: { args: [token: string]; result: undefined }
  changeSeat: {
    args: [viewer: Viewer, map: string, seat: string, change: SeatChange]
    result: StoredSeat | undefined
  }
  addPaperSeat: {
    args: [viewer: Viewer, map: string, id: string, nickname: string]
    result: StoredSeat
  }
}
