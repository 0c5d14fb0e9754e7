import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { auditPage, mapMembers, me, newMapInvitation, teams } from '#api/http/schemas/people.ts'
import { newDoc } from '#api/store/contract/mapSamples.ts'
import {
  type Browser,
  kindOf,
  openAuthApp,
  readJson,
  register,
  setUp,
  tokenOf,
} from '#api/testing/authApp.ts'
import { LiveClient } from '#api/testing/liveClient.ts'
import { serveLive } from '#api/testing/liveServer.ts'
import { uidOf } from '#api/testing/testData.ts'
import type { MapRole } from '#geodata/schema/map/mapSummary.ts'

const map = uidOf(730, 1)
const path = `/api/maps/${map}`

const roleTold = v.looseObject({ role: v.optional(v.string()), status: v.optional(v.number()) })

type Person = Awaited<ReturnType<typeof register>>

let server: Awaited<ReturnType<typeof openAuthApp>>
let live: Awaited<ReturnType<typeof serveLive>>
let admin: Browser
let owner: Person
let friend: Person
let stranger: Person

const daysAhead = (days: number): string => new Date(Date.now() + days * 24 * 3600 * 1000).toISOString()
const membersFor = async (browser: Browser) => readJson(await browser.get(`${path}/members`), mapMembers)
const roleOf = async (browser: Browser): Promise<string> => {
  const { role, status } = await readJson(await browser.get(path), roleTold)
  return role ?? `${status}`
}
const give = (browser: Browser, person: string, role: MapRole | null) =>
  browser.put(`${path}/members/${person}`, { role })
const invite = async (role: string, days = 7): Promise<{ id: string; token: string }> => {
  const made = await owner.post(`${path}/invitations`, { role, until: daysAhead(days) })
  const { id, url } = await readJson(made, newMapInvitation)
  return { id, token: url.split('/').at(-1) ?? '' }
}
const accept = (browser: Browser, token: string) => browser.put(`/api/invitations/${token}/accepted`)
const join = (browser: Browser): Promise<LiveClient> =>
  LiveClient.open(live.host, map, { Cookie: browser.cookieHeader(), Origin: `http://${live.host}` })

beforeAll(async () => {
  server = await openAuthApp()
  admin = await setUp(server)
  owner = await register(server, admin, 'owner')
  friend = await register(server, admin, 'friend')
  stranger = await register(server, admin, 'stranger')
  const state = new Uint8Array(Y.encodeStateAsUpdate(newDoc('みんなの地図')))
  await server.maps.createMap({ kind: 'member', id: owner.id }, { id: map, state })
  live = await serveLive(server.app)
})
afterAll(async () => {
  await live.stop()
  await server.close()
})

describe('members of a map', () => {
  test('come in by a link, which ends, is told once, and can be withdrawn', async () => {
    const { id, token } = await invite('viewer')
    expect(await (await server.browser().get(`/api/invitations/${token}`)).json()).toMatchObject({
      mapTitle: 'みんなの地図',
      role: 'viewer',
      inviter: 'owner',
    })
    expect(await kindOf(await accept(server.browser(), token))).toBe('401 sign-in-needed')
    expect(await (await accept(friend, token)).json()).toEqual({ map })
    expect(await roleOf(friend)).toBe('viewer')
    const { members, invitations } = await membersFor(owner)
    expect(members).toEqual([
      { person: owner.id, name: 'owner', email: 'owner@example.jp', role: 'owner', team: null },
      { person: friend.id, name: 'friend', email: 'friend@example.jp', role: 'viewer', team: null },
    ])
    expect(invitations).toMatchObject([{ id, role: 'viewer', used: 1 }])
    expect(JSON.stringify(invitations)).not.toContain(token)
    expect((await owner.delete(`${path}/invitations/${id}`)).status).toBe(204)
    expect(await kindOf(await accept(stranger, token))).toBe('404 unknown-invitation')
    for (const days of [-1, 400]) {
      const bad = await owner.post(`${path}/invitations`, { role: 'viewer', until: daysAhead(days) })
      expect(bad.status).toBe(400)
    }
    const brief = await owner.post(`${path}/invitations`, {
      role: 'editor',
      until: new Date(Date.now() + 60).toISOString(),
    })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await kindOf(await accept(stranger, await tokenOf(brief)))).toBe('404 unknown-invitation')
  })

  test('a link never lowers a role', async () => {
    await give(owner, friend.id, 'editor')
    const { token } = await invite('viewer')
    await accept(friend, token)
    expect(await roleOf(friend)).toBe('editor')
  })

  test('are the owner’s business alone', async () => {
    for (const browser of [friend, stranger, admin, server.browser()]) {
      const known = browser === friend
      const seen = await browser.get(`${path}/members`)
      expect(seen.status).toBe(known ? 403 : 404)
      const invited = await browser.post(`${path}/invitations`, { role: 'editor', until: daysAhead(1) })
      expect([401, 403, 404]).toContain(invited.status)
      expect([401, 403, 404]).toContain((await give(browser, stranger.id, 'owner')).status)
    }
    expect(await roleOf(stranger)).toBe('404')
  })

  test('somebody whom the owner does not know is not found, and nothing says whether they exist', async () => {
    for (const person of [stranger.id, 'u_nobody', 'team_000000000000']) {
      expect(await kindOf(await give(owner, person, 'viewer'))).toBe('404 unknown-person')
    }
  })

  test('a map keeps an owner', async () => {
    expect(await kindOf(await give(owner, owner.id, null))).toBe('409 not-possible')
    expect(await kindOf(await give(owner, owner.id, 'editor'))).toBe('409 not-possible')
    expect(await roleOf(owner)).toBe('owner')
  })

  test('who loses a role loses the open page at once, and may leave by themselves', async () => {
    const [theirs, mine] = [await join(friend), await join(owner)]
    expect((await give(owner, friend.id, null)).status).toBe(204)
    await theirs.until(() => theirs.closeCode !== undefined)
    expect(theirs.closeCode).toBe(4403)
    expect(mine.closeCode).toBeUndefined()
    expect(await roleOf(friend)).toBe('404')
    const { token } = await invite('contributor')
    await accept(friend, token)
    expect(await roleOf(friend)).toBe('contributor')
    expect((await give(friend, friend.id, null)).status).toBe(204)
    expect(await roleOf(friend)).toBe('404')
    await mine.close()
  })
})

describe('teams', () => {
  const team = 'team_abc123def456'
  const teamsOf = async (browser: Browser) => (await readJson(await browser.get('/api/teams'), teams)).teams

  test('are given a role in a map, and each has it as long as they are in the team', async () => {
    expect((await owner.put(`/api/teams/${team}`, { name: '豊北の会' })).status).toBe(204)
    const made = await owner.post(`/api/teams/${team}/invitations`, { until: daysAhead(3) })
    const token = await tokenOf(made)
    expect(await (await stranger.get(`/api/invitations/${token}`)).json()).toMatchObject({
      teamName: '豊北の会',
      mapTitle: null,
    })
    await accept(stranger, token)
    expect(await teamsOf(stranger)).toMatchObject([
      {
        id: team,
        leads: false,
        invitations: [],
        members: [
          { name: 'owner', email: null },
          { name: 'stranger', email: null },
        ],
      },
    ])
    expect(await roleOf(stranger)).toBe('404')
    expect((await give(owner, team, 'editor')).status).toBe(204)
    expect(await roleOf(stranger)).toBe('editor')
    const { members } = await membersFor(owner)
    expect(members).toContainEqual({
      person: team,
      name: '豊北の会',
      email: null,
      role: 'editor',
      team: null,
    })
    expect(members).toContainEqual({
      person: stranger.id,
      name: 'stranger',
      email: 'stranger@example.jp',
      role: 'editor',
      team,
    })
    const page = await join(stranger)
    expect((await owner.delete(`/api/teams/${team}/members/${stranger.id}`)).status).toBe(204)
    await page.until(() => page.closeCode !== undefined)
    expect([page.closeCode, await roleOf(stranger)]).toEqual([4403, '404'])
  })

  test('are changed by who leads them, and by nobody else', async () => {
    expect(await kindOf(await stranger.put(`/api/teams/${team}`, { name: 'のっとり' }))).toBe(
      '403 not-allowed',
    )
    expect((await stranger.put(`/api/teams/${team}/members/${stranger.id}`, {})).status).toBe(404)
    expect(await kindOf(await owner.delete(`/api/teams/${team}/members/${owner.id}`))).toBe(
      '409 not-possible',
    )
    expect(await kindOf(await owner.put('/api/teams/rubbish', { name: 'x' }))).toBe('400 invalid-request')
    expect(await teamsOf(server.browser())).toEqual([])
  })
})

describe('administration', () => {
  test('is for administrators, who see no map of others', async () => {
    for (const address of ['/api/people', '/api/audit', '/api/limits']) {
      expect(await kindOf(await owner.get(address))).toBe('403 not-allowed')
      expect(await kindOf(await server.browser().get(address))).toBe('401 sign-in-needed')
      expect((await admin.get(address)).status).toBe(200)
    }
    expect(await roleOf(admin)).toBe('404')
  })

  test('the server keeps an administrator', async () => {
    const { id } = await readJson(await admin.get('/api/me'), me)
    if (!id) throw new Error('expected somebody')
    for (const change of [{ administrator: false }, { blocked: true }]) {
      expect(await kindOf(await admin.patch(`/api/people/${id}`, change))).toBe('409 not-possible')
    }
    expect(await kindOf(await admin.patch('/api/people/u_nobody', { blocked: true }))).toBe(
      '404 unknown-person',
    )
  })

  test('the log tells who did what, and nothing of what was written', async () => {
    const { entries, next } = await readJson(await admin.get('/api/audit'), auditPage)
    expect(next).toBeNull()
    expect(entries.at(-1)).toMatchObject({ kind: 'setup' })
    expect(entries).toContainEqual(
      expect.objectContaining({ kind: 'role-taken', actorName: 'owner', subject: map, subjectName: null }),
    )
    for (const kind of [
      'registered',
      'signed-in',
      'invitation-made',
      'invitation-accepted',
      'team-changed',
    ]) {
      expect(entries.map((entry) => entry.kind)).toContain(kind)
    }
  })
})
