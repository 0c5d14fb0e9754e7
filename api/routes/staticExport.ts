import { existsSync } from 'node:fs'
import * as v from 'valibot'
import { endpoint } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { oneOf } from '#api/http/parameters.ts'
import { faultOf, invalidRequest, Problem } from '#api/http/problem.ts'
import { standaloneFiles } from '#api/standalone/standaloneFiles.ts'
import { zipStream } from '#api/zip/zipStream.ts'
import { mapId } from './mapParameters.ts'
import { requireOwner, stateNumber, unknownState } from './publicationStates.ts'
import { unkept } from './unkept.ts'

/** `built` is the folder of the page that goes into it; absent where nothing has been built. */
export const publicationFolder = (built: string | undefined) =>
  endpoint({
    id: 'getPublicationFolder',
    method: 'GET',
    path: '/api/maps/{id}/publications/{number}/folder',
    group: groups.maps,
    summary: {
      ja: '公開した状態を、サーバーなしで開けるフォルダ（zip）で受け取る',
      en: 'A state as it was published, as a folder (zip) that opens without a server',
    },
    description: {
      ja: '入るのは、その回に公開したものだけです。フォルダには合言葉をかけられないので、合言葉つきの公開では unlocked=yes が要ります。',
      en: 'It holds what was published then and nothing else. A folder cannot be locked: of a publication with a password it is given for unlocked=yes alone.',
    },
    params: { id: mapId, number: stateNumber },
    query: {
      unlocked: v.optional(
        oneOf(
          'unlocked',
          {
            ja: '合言葉なしで開けるフォルダになることを承知している。',
            en: 'That the folder opens without the password is known.',
          },
          ['yes'],
        ),
      ),
    },
    forms: [{ name: 'zip', type: 'application/zip' }],
    problems: ['unknown-map', 'unknown-part', 'not-allowed'],
    async handle({ store, maps, viewer, params: { id: map, number }, query: { unlocked } }) {
      await requireOwner(maps, viewer, map)
      const publication = await maps.publicationState(viewer, map, number)
      if (!publication) throw unknownState(number)
      if (publication.access === 'password' && unlocked === undefined)
        throw invalidRequest([faultOf('query.unlocked', cannotBeLocked)])
      if (built === undefined || !existsSync(built)) throw notBuilt()
      const files = standaloneFiles({ store, maps, viewer, map, publication, built })
      return {
        headers: {
          ...unkept,
          'Content-Disposition': `attachment; filename="kyoso-map-${publication.alias}.zip"`,
        },
        body: zipStream(files, new Date(publication.publishedAt)),
      }
    },
  })

const cannotBeLocked = {
  ja: 'フォルダには合言葉をかけられません。受け取った人はだれでも開けます。それでよければ unlocked=yes を付けてください。',
  en: 'A folder cannot be locked: whoever has it can open it. If that is meant, add unlocked=yes.',
}

const notBuilt = (): Problem =>
  new Problem('unknown-part', {
    ja: 'フォルダに入れる画面が、まだ組み立てられていません。npm run build のあとで使えます。',
    en: 'The page that goes into the folder has not been built: run npm run build first.',
  })
