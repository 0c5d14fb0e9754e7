import type { MapStore } from '#api/store/mapStore.ts'
import type { Member } from '#api/store/store.ts'
import type { KnownValues } from './arbitraryRequest.ts'
import { uidOf } from './testData.ts'

const seat = uidOf(704, 1)

/** What operations of workshops need so that made-up requests get past the first "not found". */
export function workshopFuzz(maps: MapStore, owner: Member, map: string, sketch: string, uids: string[]) {
  const known: KnownValues = { id: [map, map, 'nowhere'], seat: [seat, seat, 'nowhere'], code: [] }
  const layer = { dataset: sketch, rights: 'editOwn', approval: true } as const
  const phase = { id: 'a', title: '書く', minutes: 3, layersOpen: true }
  const settings = { title: '試験', rehearsal: false, layers: [layer], phases: [phase] }
  const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
  const review = { state: 'shown', note: 'よい' }
  const operations = [
    'getJoin',
    'postJoin',
    'getWorkshop',
    'putWorkshop',
    'putWorkshopOpen',
    'putWorkshopCode',
    'putWorkshopPhase',
    'getOwnSeat',
    'getSeats',
    'patchSeat',
    'postSeat',
    'deleteRehearsal',
    'putRehearsalRestored',
    'putReviews',
    'getReview',
  ]
  return {
    known: Object.fromEntries(operations.map((operation) => [operation, known])),
    bodies: {
      postJoin: [text({ nickname: 'はなこ' })],
      putWorkshop: [text(settings), text({ ...settings, rehearsal: true })],
      putWorkshopOpen: [text({ open: true }), text({ open: false })],
      putWorkshopCode: [text({})],
      putWorkshopPhase: [text({ phase: 'a' }), text({ phase: null, endsAt: null })],
      patchSeat: [
        text({ nickname: 'たろう' }),
        text({ hidden: true }),
        text({ removed: true, locked: true }),
      ],
      postSeat: [text({ nickname: 'おじいさん' }), text({ id: seat, nickname: 'おじいさん' })],
      putReview: [text(review), text({ state: 'held', note: null })],
      putReviews: [text({ ...review, rows: uids.map((uid) => ({ dataset: sketch, uid })) })],
    },
    /** The room is open, and its code is known, whatever the operation before has done. */
    async ready(): Promise<void> {
      await maps.workshops.put(owner, map, settings)
      await maps.workshops.setOpen(owner, map, true)
      await maps.workshops.addPaperSeat(owner, map, seat, '用紙の人')
      const workshop = await maps.workshops.workshop(owner, map)
      known.code = [workshop?.code ?? '', '222222']
      await maps.workshops.join(
        workshop?.code ?? '',
        { account: owner.id },
        { nickname: '花子', attempt: null },
      )
    },
  }
}
