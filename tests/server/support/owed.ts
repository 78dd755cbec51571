import type { NoticeKind } from '../../../server/src/domain/notices/kinds'
import type { Api } from './api'
import { sessionOf } from './candidate'
import type { BuyingServer } from './test-server'

/** A notice in the outbox, with the channels it is owed on. */
export interface Owed {
  kind: NoticeKind
  page: string | null
  id: string | null
  promised_by: Date
  summary: string
  body: string[]
  channels: string[]
}

/** Everything a candidate was ever owed, or of some kinds, in the order of writing. */
export async function owedTo(server: BuyingServer, api: Api, ...kinds: NoticeKind[]): Promise<Owed[]> {
  const { candidateId } = await sessionOf(server, api)
  return server.sql<Owed>(
    `select kind, target_page as page, target_id as id, promised_by, summary, body,
       (select json_agg(channel order by channel) from notice_deliveries where notice_id = notices.id) as channels
     from notices where candidate_id = $1 and (cardinality($2::text[]) = 0 or kind = any($2)) order by created_at, id`,
    [candidateId, kinds],
  )
}

/** The one notice of a kind; fails unless there is exactly one, owed on all four channels. */
export async function oneOwedTo(server: BuyingServer, api: Api, kind: NoticeKind): Promise<Owed> {
  const found = await owedTo(server, api, kind)
  const [notice] = found
  if (!notice || found.length > 1) throw new Error(`${found.length} notices of ${kind}`)
  if (notice.channels.join() !== 'email,officialAccount,sms,subscription') {
    throw new Error(`${kind} is owed on ${notice.channels.join()}`)
  }
  return notice
}
