import fc from 'fast-check'
import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { joinLines } from './joinLines.ts'

const a: Position = [0, 0]
const b: Position = [1, 0]
const c: Position = [2, 1]
const d: Position = [3, 1]

describe('joinLines', () => {
  it('joins stretches whichever way they run and forgets repeats', () => {
    expect(
      joinLines([
        [b, a],
        [b, c],
        [c, b],
        [c, d],
      ]),
    ).toEqual([[d, c, b, a].toReversed()].map((line) => line.toReversed()))
  })

  it('ends a line where three meet', () => {
    const lines = joinLines([
      [a, b],
      [b, c],
      [b, d],
    ])
    expect(lines).toHaveLength(3)
  })

  it('makes a path that was cut up and shuffled whole again', () => {
    const path = fc.uniqueArray(fc.tuple(fc.integer({ max: 50, min: 0 }), fc.integer({ max: 50, min: 0 })), {
      minLength: 2,
      maxLength: 30,
      selector: String,
    })
    fc.assert(
      fc.property(
        path,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (positions, random) => {
          const draw = () => random.next().value
          const pieces = positions
            .slice(1)
            .map((to, i): Position[] => [positions[i] ?? to, to])
            .map((piece) => (draw() < 0.5 ? piece : piece.toReversed()))
            .map((piece) => ({ piece, order: draw() }))
            .sort((x, y) => x.order - y.order)
            .map(({ piece }) => piece)
          const [line, ...others] = joinLines(pieces)
          expect(others).toEqual([])
          expect([positions, positions.toReversed()]).toContainEqual(line)
        },
      ),
    )
  })
})
