import { describe, expect, test } from 'vitest'
import { layerRights } from '#geodata/schema/workshop/workshop.ts'
import { participantPass } from './participantPass.ts'

const phases = [
  { id: 'draw', title: '描く', minutes: 10, layersOpen: true },
  { id: 'talk', title: '話す', minutes: null, layersOpen: false },
]
const workshop = (rights: (typeof layerRights)[number], phase: string | null = null, open = true) => ({
  open,
  layers: [{ dataset: 'sketch', rights, approval: false }],
  phases,
  now: { phase, endsAt: null },
})
const seat = { locked: false }

describe('what a participant may do', () => {
  test.each([
    ['view', { add: false, edit: 'none', refusal: 'layer-locked' }],
    ['add', { add: true, edit: 'none', refusal: 'layer-locked' }],
    ['editOwn', { add: true, edit: 'own', refusal: null }],
    ['editAll', { add: true, edit: 'all', refusal: null }],
  ] as const)('with the right %s', (rights, pass) => {
    expect(participantPass(workshop(rights), seat, 'sketch')).toEqual(pass)
    expect(participantPass(workshop(rights, 'draw'), seat, 'sketch')).toEqual(pass)
  })

  test.each(layerRights)('is nothing, in this order, whatever the right (%s)', (rights) => {
    const why = (...args: Parameters<typeof participantPass>) => participantPass(...args).refusal
    expect(why(workshop(rights, 'talk'), seat, 'sketch')).toBe('phase-over')
    expect(why(workshop(rights, 'talk'), { locked: true }, 'sketch')).toBe('seat-locked')
    expect(why(workshop(rights, 'talk', false), { locked: true }, 'sketch')).toBe('workshop-closed')
    expect(participantPass(workshop(rights, 'talk'), seat, 'sketch')).toMatchObject({
      add: false,
      edit: 'none',
    })
    expect(why(workshop(rights), seat, 'another')).toBe('layer-locked')
  })

  test('a phase that is no more holds nobody up', () => {
    expect(participantPass(workshop('add', 'gone'), seat, 'sketch').add).toBe(true)
  })
})
