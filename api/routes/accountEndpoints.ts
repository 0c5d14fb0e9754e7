import type { Authentication } from '#api/auth/authentication.ts'
import type { SetupCode } from '#api/auth/setupCode.ts'
import type { Mode } from '#api/auth/whoAsks.ts'
import type { Endpoint } from '#api/http/endpoint.ts'
import type { LiveMaps } from '#api/realtime/liveMaps.ts'
import { audit } from './audit.ts'
import { acceptInvitation, invitation } from './invitations.ts'
import { limits, putLimits } from './limits.ts'
import { newMapInvitation, withdrawMapInvitation } from './mapInvitations.ts'
import { me } from './me.ts'
import { members, putMember } from './members.ts'
import { changePerson, newPersonInvitation, people, withdrawPersonInvitation } from './people.ts'
import { putPersonPassword } from './personPassword.ts'
import { setup } from './setup.ts'
import {
  newTeamInvitation,
  putTeam,
  putTeamMember,
  removeTeamMember,
  teams,
  withdrawTeamInvitation,
} from './teams.ts'

export type Accounting = {
  /** Without it nobody signs in. */
  auth?: Authentication | undefined
  /** What makes the first administrator of a server that others reach. */
  setupCode?: SetupCode | undefined
}

/** People and what they may do. */
export const accountEndpoints = (mode: Mode, live: LiveMaps, { auth, setupCode }: Accounting): Endpoint[] => [
  me(mode, auth?.ways, setupCode !== undefined),
  ...(auth && setupCode ? [setup(auth, setupCode)] : []),
  members,
  putMember(live),
  newMapInvitation,
  withdrawMapInvitation,
  invitation,
  acceptInvitation(live),
  teams,
  putTeam,
  putTeamMember,
  removeTeamMember(live),
  newTeamInvitation,
  withdrawTeamInvitation,
  people,
  newPersonInvitation,
  withdrawPersonInvitation,
  changePerson(live),
  putPersonPassword(live),
  audit,
  limits,
  putLimits,
]
