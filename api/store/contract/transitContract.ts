import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { transitDay } from '#geodata/transit/transitDay.ts'
import type { Store } from '../store.ts'
import { NotAllowed } from '../storeErrors.ts'
import { hanako, type MakeStore, sampleFeed, system } from './samples.ts'

export function transitContract(make: MakeStore): void {
  describe('timetables and indicators', () => {
    let store: Store
    let dispose: () => Promise<void>

    beforeEach(async () => {
      ;({ store, dispose } = await make())
      await store.putTransitFeed(system, sampleFeed)
    })
    afterEach(() => dispose())

    it.each(['2024-01-02', '2024-01-06', '2024-01-08', '2024-01-14'])(
      'answers %s as the feed itself does',
      async (date) => {
        expect(await store.transitDay('sample', date)).toEqual(transitDay(sampleFeed, date))
      },
    )

    it('opens a day outside the feed on its nearest valid one, and says so', async () => {
      expect(await store.transitDay('sample', '2030-05-05')).toMatchObject({
        date: '2024-01-14',
        askedDate: '2030-05-05',
      })
      expect(await store.transitDay('sample', '2000-01-01')).toMatchObject({
        date: '2024-01-01',
        askedDate: '2000-01-01',
      })
      expect(await store.transitDay('other', '2024-01-01')).toBeUndefined()
    })

    it('gives the whole timetable as it was put', async () => {
      expect(await store.transitFeed('sample')).toEqual(sampleFeed)
      expect(await store.transitFeed('other')).toBeUndefined()
    })

    it('swaps a new version in', async () => {
      await store.transitDay('sample', '2024-01-02')
      await store.putTransitFeed(system, { ...sampleFeed, version: '2', trips: sampleFeed.trips.slice(0, 1) })
      expect(await store.transitFeeds()).toMatchObject([{ id: 'sample', version: '2' }])
      expect((await store.transitDay('sample', '2024-01-02'))?.feed.version).toBe('2')
      expect((await store.transitDay('sample', '2024-01-06'))?.trips).toEqual([])
      await expect(store.putTransitFeed(hanako, sampleFeed)).rejects.toThrow(NotAllowed)
    })

    it('keeps the indicators', async () => {
      expect(await store.indicators()).toEqual({ indicators: [], funnels: [] })
      const title = { ja: '延べ参加者', en: 'Participants' }
      const funnels = [{ title, municipality: '萩市', steps: [], source: title }]
      await store.putIndicators(system, { indicators: [], funnels })
      expect(await store.indicators()).toEqual({ indicators: [], funnels })
    })
  })
}
