import { openDatabase } from '../../../server/src/database/pool'
import type { NoticeChannel } from '../../../server/src/domain/notices/kinds'
import { Sealer } from '../../../server/src/lib/sealing'
import type { Database, Db } from '../../../server/src/repositories/database'
import { noticeOfCause } from '../../../server/src/repositories/notices/channels'
import { oweNotices } from '../../../server/src/use-cases/notices/owe'
import { insertReachable, oweTickets } from '../../support/reachable'
import { startTestServer, type TestServer } from '../../support/server'
import { type DoubleAnswer, startHttpDouble } from '../gateways/http-double'
import { type Reply, startSmtpDouble } from '../gateways/smtp-double'
import { json, startWechatDouble, type WechatDouble } from '../gateways/wechat-double'
import { channelEnvironment } from './receivers'

/** What an operator's requests bear here. */
export const OPS_TOKEN = 'operator-of-the-delivery-tests'
const KEY = '5e'.repeat(32)
const NOW = '2020-07-20T10:00:00+08:00'

/** What the outside answers; a test changes it. */
export interface Outside {
  mailbox: Reply | undefined
  mail: Reply | 'silence' | undefined
  sms: () => DoubleAnswer | Promise<DoubleAnswer>
  /** Also what is said to a single call. */
  official: object | ((path: string) => Promise<object>)
  subscription: object
}

/** Everything works. */
export const working: Outside = {
  mailbox: undefined,
  mail: undefined,
  sms: () => smsAnswer('Ok'),
  official: { errcode: 0 },
  subscription: { errcode: 0 },
}

/** What Tencent Cloud answers for one number. */
export const smsAnswer = (code: string) => json({ Response: { SendStatusSet: [{ Code: code }] } })

/** A delivery as stored. */
export interface StoredDelivery {
  state: string
  attempts: number
  reason: string | null
  error: string | null
  waits: boolean
}

/** A server with real channels, whose notices are sent when a test says so. */
export interface DeliveringServer extends TestServer {
  db: Db
  outside: Outside
  official: WechatDouble
  /** Owes a notice to a candidate nobody else uses; on one channel alone when it is named. */
  owe(only?: NoticeChannel): Promise<{ noticeId: string; candidateId: string }>
  /** Owes another notice to the candidate. */
  oweAnother(candidateId: string, only: NoticeChannel): Promise<string>
  /** Owes the candidate a test message. */
  oweTest(candidateId: string, only: NoticeChannel): Promise<string>
  /** Lets every wait pass and sends what can be sent. */
  deliver(): Promise<void>
  delivery(noticeId: string, channel: NoticeChannel): Promise<StoredDelivery>
}

async function startOutside(outside: Outside) {
  const smtp = await startSmtpDouble({ toRecipient: () => outside.mailbox, toMail: () => outside.mail })
  const sms = await startHttpDouble(() => outside.sms())
  const official = await startWechatDouble(async ({ path }) => {
    const { official: answer } = outside
    return json(typeof answer === 'function' ? await answer(path) : answer)
  })
  const wechat = await startWechatDouble(() => json(outside.subscription))
  return { smtp, sms, official, wechat }
}

/** Starts one with `candidates` candidates whom every channel reaches. */
export async function startDeliveringServer(candidates: number): Promise<DeliveringServer> {
  const outside = { ...working }
  const { smtp, sms, official, wechat } = await startOutside(outside)
  const at = { smtp: smtp.url, sms: sms.url, official: official.url, wechat: wechat.url }
  const env = { ...channelEnvironment(at), PERSONAL_DATA_KEY: KEY, OPS_TOKEN }
  const server = await startTestServer({ now: NOW, env })
  const db = openDatabase<Database>(server.databaseUrl, 2, () => undefined)
  await insertReachable(db, new Sealer(Buffer.from(KEY, 'hex')), candidates)
  let owed = 0
  let used = 0
  const oweTo = async (n: number, only?: NoticeChannel) => {
    owed += 1
    const cause = `test ${owed}`
    const channels = only && { only: () => only }
    await oweTickets(db, 1, new Date(NOW), { cause, first: n, ...channels })
    const { id } = await db
      .selectFrom('notices')
      .select('id')
      .where('cause', '=', `${cause}:${n}`)
      .executeTakeFirstOrThrow()
    return id
  }
  return {
    ...server,
    db,
    outside,
    official,
    async owe(only) {
      used += 1
      return { noticeId: await oweTo(used, only), candidateId: `cand_${used}` }
    },
    oweAnother: (candidateId, only) => oweTo(Number(candidateId.slice('cand_'.length)), only),
    async oweTest(candidateId, only) {
      const cause = `test-message ${candidateId}`
      await db.transaction().execute((trx) =>
        oweNotices(
          trx,
          [
            {
              kind: 'channelTest',
              facts: { sentAt: NOW },
              candidateId,
              cause,
              target: { page: 'channels', id: null },
              promisedBy: new Date(NOW),
              only,
            },
          ],
          new Date(NOW),
        ),
      )
      return noticeOfCause(db, candidateId, cause)
    },
    async deliver() {
      await server.sql(`update notice_deliveries set not_before = now() where state = 'owed'`)
      await server.runJobs()
    },
    async delivery(noticeId, channel) {
      const [row] = await server.sql<StoredDelivery>(
        `select state, attempts, skip_reason as reason, last_error as error, not_before > now() as waits
          from notice_deliveries where notice_id = $1 and channel = $2`,
        [noticeId, channel],
      )
      if (!row) throw new Error('no such delivery')
      return row
    },
    async stop() {
      await db.destroy()
      await server.stop()
      await Promise.all([smtp.close(), sms.close(), official.close(), wechat.close()])
    },
  }
}
