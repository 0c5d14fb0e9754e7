import type { MapMember } from '#geodata/schema/people/mapMember.ts'
import type { Team } from '#geodata/schema/people/team.ts'

type Known = { id: string; name: string }

/** To whom a map can be given without a link: one's teams and those in them, without who has it already. */
export const knownOf = (
  teams: readonly Team[],
  members: readonly MapMember[],
): { teams: Known[]; people: Known[] } => {
  // who has it through a team may still be given more
  const taken = new Set(members.filter(({ team }) => team === null).map(({ person }) => person))
  const people = new Map<string, Known>()
  for (const team of teams)
    for (const { person, name } of team.members)
      if (!taken.has(person)) people.set(person, { id: person, name })
  return {
    teams: teams.filter(({ id }) => !taken.has(id)).map(({ id, name }) => ({ id, name })),
    people: [...people.values()],
  }
}
