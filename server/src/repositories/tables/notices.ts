import type { ColumnType, Generated } from 'kysely'
import type { NoticeChannel, NoticeKind, NoticeTopic, Target } from '../../domain/notices/kinds'

/** JSON: read as parsed, written as text. */
type Json<T> = ColumnType<T, string, string>

/** `owed` waits for the relay, `queued` is a job, the rest is final until an operator reruns it. */
export type DeliveryState = 'owed' | 'queued' | 'sent' | 'skipped' | 'dead'

/** The outbox, and where its notices can go. */
export interface NoticeTables {
  notices: {
    id: string
    candidateId: string
    kind: NoticeKind
    /** What happened, such as `ticket:reg_…:2020-07-25`; once per candidate. */
    cause: string
    templateVersion: number
    facts: Json<unknown>
    title: string
    summary: string
    body: Json<string[]>
    targetPage: Target['page'] | null
    targetId: string | null
    /** Whether the message centre shows it. */
    listed: boolean
    promisedBy: Date
    createdAt: Date
    readAt: Date | null
  }
  noticeDeliveries: {
    noticeId: string
    channel: NoticeChannel
    state: DeliveryState
    attempts: Generated<number>
    /** Real time: since when it is owed, or until when a busy gateway wants to be left alone. */
    notBefore: Generated<Date>
    sentAt: Date | null
    openedAt: Date | null
    skipReason: string | null
    lastError: string | null
  }
  noticeChannels: {
    candidateId: string
    channel: NoticeChannel
    enabled: Generated<boolean>
    testNoticeId: string | null
    testedAt: Date | null
    confirmedAt: Date | null
    failedAt: Date | null
    failure: string | null
  }
  subscriptionAllowances: {
    candidateId: string
    topic: NoticeTopic
    allowed: Generated<number>
    refused: Generated<boolean>
  }
  officialAccountFollowers: {
    openid: string
    unionid: string | null
    following: boolean
    changedAt: Date
  }
  accessTokens: {
    appId: string
    tokenSealed: string | null
    goodUntil: Date | null
    /** Until when one process alone asks for a new token. */
    claimedUntil: Date | null
  }
  calendarLinks: {
    registrationId: string
    code: string
    createdAt: Date
    /** Of the events as they were last asked for, and since when they are so. */
    digest: string | null
    revisedAt: Date
  }
}
