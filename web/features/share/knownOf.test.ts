import { expect, test } from 'vitest'
import type { MapMember } from '#geodata/schema/people/mapMember.ts'
import type { Team } from '#geodata/schema/people/team.ts'
import { knownOf } from './knownOf.ts'

const person = (id: string) => ({ person: id, name: id, email: null, leads: false })
const team = (id: string, ...people: string[]): Team => ({
  id,
  name: id,
  leads: true,
  members: people.map(person),
  invitations: [],
})
const member = (id: string, through: string | null = null): MapMember => ({
  person: id,
  name: id,
  email: null,
  role: 'viewer',
  team: through,
})

test('offers teams and the people in them once, without who has the map', () => {
  const teams = [team('team_a', 'u_1', 'u_2'), team('team_b', 'u_2', 'u_3')]
  const known = knownOf(teams, [member('u_1'), member('team_b'), member('u_3', 'team_b')])
  expect(known.teams.map(({ id }) => id)).toEqual(['team_a'])
  expect(known.people.map(({ id }) => id)).toEqual(['u_2', 'u_3'])
})
