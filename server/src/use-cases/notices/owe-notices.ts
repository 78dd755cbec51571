import type { NoticeContent } from '../../domain/notices/content'
import { type NoticeChannel, noticeChannels } from '../../domain/notices/kinds'
import type { Target } from '../../domain/notices/links'
import { renderNotice } from '../../domain/notices/templates/render-notice'
import { newId } from '../../lib/ids'
import type { Db } from '../../repositories/database'
import { insertNotices } from '../../repositories/notices-owed'

/** A notice that somebody is owed. */
export type OwedNotice = NoticeContent & {
  candidateId: string
  /** What happened, such as `ticket:reg_…:2020-07-25`; a candidate is told of it once. */
  cause: string
  /** What the message opens. */
  target: Target | null
  /** Until when candidates were promised to know. */
  promisedBy: Date
  /** One channel alone, for its test; all of them otherwise. */
  only?: NoticeChannel
}

const AT_ONCE = 1_000

/**
 * Owes notices; call it in the transaction of what they are about, so that neither stands without the other. They are
 * rendered now, from the newest version of their template, and sent by the delivery jobs.
 */
export async function oweNotices(trx: Db, owed: readonly OwedNotice[], now: Date): Promise<void> {
  for (let start = 0; start < owed.length; start += AT_ONCE) {
    const notices = owed.slice(start, start + AT_ONCE).map((notice) => {
      const { candidateId, cause, target, promisedBy, kind, facts, only } = notice
      const text = renderNotice(notice)
      return {
        ...text,
        id: newId('ntc'),
        candidateId,
        kind,
        cause,
        facts,
        target,
        listed: !only,
        promisedBy,
        channels: only ? [only] : noticeChannels,
      }
    })
    await insertNotices(trx, notices, now)
  }
}
