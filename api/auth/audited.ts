import type { Endpoint } from '#api/http/endpoint.ts'
import type { AuditKind } from '#geodata/schema/people/auditEntry.ts'

/** What is worth a line in the log though its own code knows nothing of the log, by the endpoint's id. */
const kinds: Record<string, AuditKind> = {
  putMapPublication: 'map-published',
  deleteMapPublication: 'map-withdrawn',
  putMapBin: 'map-binned',
}

/** The endpoint, with a line in the log for each time that it did what it was asked. `id` in its path is what it is done to. */
export function audited(endpoint: Endpoint): Endpoint {
  const kind = kinds[endpoint.id]
  if (!kind) return endpoint
  return {
    ...endpoint,
    async respond(incoming) {
      const answer = await endpoint.respond(incoming)
      const { viewer, maps, people, params } = incoming
      const actor = viewer.kind === 'member' ? viewer.id : viewer.kind
      if (!answer.response.ok) return answer
      const { id = '' } = params
      const back = kind === 'map-binned' && (await maps.map(viewer, id))?.deletedAt === null
      await people.record({ kind: back ? 'map-restored' : kind, actor, subject: id })
      return answer
    },
  }
}
