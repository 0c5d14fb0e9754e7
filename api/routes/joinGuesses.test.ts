import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Problem } from '#api/http/problem.ts'
import { kindOf, openWorkshopApp, type WorkshopApp } from '#api/testing/workshopApp.ts'
import { codeAlphabet } from '#geodata/workshop/joinCode.ts'
import { joinGuesses } from './joinGuesses.ts'

let room: WorkshopApp
beforeAll(async () => {
  room = await openWorkshopApp()
})
afterAll(() => room.close())

const wrong = (number: number): string =>
  Array.from(codeAlphabet)
    .map((_, index) => codeAlphabet[(index + number) % codeAlphabet.length])
    .join('')
    .slice(0, 6)

describe('guessing', () => {
  test('is slowed, and a hall of 40 phones behind the same address joins by the right code', async () => {
    const hall = Array.from({ length: 40 }, (_, index) => room.phone().join(`参加者${index}`))
    const statuses = (await Promise.all(hall)).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([201]))
    // half of them mistyped it
    const guesser = room.phone()
    for (let number = 0; number < 20; number += 1) {
      expect(await kindOf(await guesser.join('x', { code: wrong(number) }))).toBe('404 unknown-code')
    }
    expect((await room.phone().join('まだ入れる')).status).toBe(201)
    let refused: Response | undefined
    for (let number = 20; number < 100 && !refused; number += 1) {
      const response = await guesser.send('GET', `/api/join/${wrong(number)}`)
      if (response.status === 429) refused = response
    }
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(60)
    // a right guess would come too late, whichever way it is tried
    expect((await guesser.join('x')).status).toBe(429)
    expect((await guesser.send('POST', '/api/join/return', { returnCode: 'ABCD' })).status).toBe(429)
  })

  test('of one address is another’s no matter, and an IPv6 household is one', async () => {
    const guesses = joinGuesses()
    for (let number = 0; number < 60; number += 1) {
      await guesses.noteWrong(`2001:db8:1:2::${number.toString(16)}`)
    }
    await expect(guesses.refuseGuesser('2001:db8:1:2::ffff')).rejects.toThrow(Problem)
    await expect(guesses.refuseGuesser('2001:db8:1:3::1')).resolves.toBeUndefined()
  })

  test('from everywhere at once slows who has guessed, not who types the right code', async () => {
    const guesses = joinGuesses()
    for (let number = 0; number < 2000; number += 1)
      await guesses.noteWrong(`10.0.${number >> 8}.${number & 255}`)
    for (let number = 0; number < 5; number += 1) await guesses.noteWrong('198.51.100.7')
    await expect(guesses.refuseGuesser('198.51.100.7')).rejects.toThrow(Problem)
    await expect(guesses.refuseGuesser('10.0.0.1')).resolves.toBeUndefined()
    await expect(guesses.refuseGuesser('203.0.113.9')).resolves.toBeUndefined()
  })
})
