import * as v from 'valibot'
import { jsonBody } from '#api/http/body.ts'
import { endpoint, json, noForm, sendingEndpoint } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { hashPassword } from '#api/http/password.ts'
import { faultOf, invalidRequest } from '#api/http/problem.ts'
import { publicationSummary } from '#api/http/schemas/map.ts'
import type { MapStore } from '#api/store/mapStore.ts'
import { NotAllowed } from '#api/store/storeErrors.ts'
import { type MapSummary, publicationAccesses } from '#geodata/schema/map/mapSummary.ts'
import { freezeDatasets, namedAssets } from './freezeMap.ts'
import { mapId, mapOf } from './mapParameters.ts'
import { unknownState } from './publicationStates.ts'
import { readDocument } from './readDocument.ts'
import { unkept } from './unkept.ts'

const wish = v.strictObject({
  alias: v.string(),
  access: v.picklist(publicationAccesses),
  password: v.optional(v.string()),
  again: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  withhold: v.optional(v.record(v.string(), v.pipe(v.array(v.string()), v.maxLength(400))), {}),
})

export const publish = sendingEndpoint({
  id: 'putMapPublication',
  method: 'PUT',
  path: '/api/maps/{id}/publication',
  group: groups.maps,
  summary: { ja: '今の状態を公開する、または公開し直す', en: 'Publish the map as it is now, or once more' },
  description: {
    ja: 'レイヤーが表示している地物も、その時のまま固定されます。パスワードを省くと、今のものが続きます。again に番号を入れると、今の状態ではなく、前に公開したその回をもう一度公開します。withhold には、このマップで描いたデータのうち公開しない項目を、データセットごとに入れます。',
    en: 'The features that its layers show are frozen with it. Without a password the present one stays. With a number in “again” that earlier state is published once more, not the map as it is now. “withhold” names, by dataset, the fields of the map’s own data that are not to be published.',
  },
  params: { id: mapId },
  query: {},
  body: jsonBody(wish),
  forms: [{ name: 'json', type: 'application/json', schema: publicationSummary }],
  problems: ['unknown-map', 'unknown-part', 'not-allowed', 'alias-taken', 'invalid-document'],
  async handle({ maps, store, viewer, params: { id }, body: { alias, access, password, again, withhold } }) {
    const map = await mapOf(maps, viewer, id)
    if (map.role !== 'owner') throw new NotAllowed('only its owner publishes a map')
    if (!isAlias(alias)) throw invalidRequest([faultOf('body.alias', badAlias)])
    const passwordHash = access === 'password' ? await passwordOf(maps, map, password) : null
    if (again !== undefined) {
      const state = { number: again, alias, access, passwordHash }
      if (!(await maps.publishAgain(viewer, id, state))) throw unknownState(again)
      return json((await mapOf(maps, viewer, id)).publication, unkept)
    }
    const publishedAt = new Date().toISOString()
    const document = await readDocument(maps, viewer, id)
    const datasets = await freezeDatasets(store, viewer, { id, document, withhold })
    const assets = await namedAssets(maps, viewer, id, document, datasets)
    await maps.publish(viewer, id, { alias, access, passwordHash, publishedAt, document, datasets, assets })
    const { publication } = await mapOf(maps, viewer, id)
    return json(publication, unkept)
  },
})

export const withdraw = endpoint({
  id: 'deleteMapPublication',
  method: 'DELETE',
  path: '/api/maps/{id}/publication',
  group: groups.maps,
  summary: { ja: '公開をやめる', en: 'Withdraw the publication' },
  params: { id: mapId },
  query: {},
  forms: [noForm],
  noContent: { ja: '公開をやめました。', en: 'It is withdrawn.' },
  problems: ['unknown-map', 'not-allowed'],
  async handle({ maps, viewer, params: { id } }) {
    await maps.withdraw(viewer, id)
    return { status: 204, headers: unkept, body: null }
  },
})

const shortestPassword = 6

async function passwordOf(
  maps: MapStore,
  { publication }: MapSummary,
  password: string | undefined,
): Promise<string> {
  if (password !== undefined) {
    if (password.length >= shortestPassword && password.length <= 200) return hashPassword(password)
    throw invalidRequest([faultOf('body.password', badPassword)])
  }
  const present = publication ? await maps.publication(publication.alias) : undefined
  if (present?.passwordHash) return present.passwordHash
  throw invalidRequest([faultOf('body.password', badPassword)])
}

const isAlias = (text: string): boolean => /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(text)

const badAlias = {
  ja: 'アドレスは、半角の英小文字・数字・ハイフンで 3〜63 文字にしてください（はじめと終わりは英数字）。',
  en: 'The address takes 3 to 63 of a–z, 0–9 and the hyphen, with a letter or digit at both ends.',
}

const badPassword = {
  ja: `合言葉は ${shortestPassword}〜200 文字にしてください。`,
  en: `The password takes ${shortestPassword} to 200 characters.`,
}
