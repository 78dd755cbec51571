import type { ColumnType, Generated } from 'kysely'
import type { NoticeChannel, NoticeKind, NoticeTopic, Target } from '../../domain/notices/kinds'

/** JSON: read as parsed, written as text. */
type Json<T> = ColumnType<T, string, string>

/** `owed` is still to be sent, perhaps just now; the rest is final until an operator reruns it. */
export type DeliveryState = 'owed' | 'sent' | 'skipped' | 'dead'

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
    /** How often a process has begun to send it and was not told to come back later. */
    tries: Generated<number>
    /** Who sends it now; null while nobody does. */
    claim: string | null
    /** Real time from which it is due: since it is owed, after a pause, or when the lease of who sends it has ended. */
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
  officialAccountRefusals: {
    candidateId: string
    topic: NoticeTopic
    refusedAt: Date
  }
  officialAccountRequests: {
    signature: string
    bodyDigest: string
    /** Real time. */
    receivedAt: Date
  }
  officialAccountFollowers: {
    openidSealed: string
    openidFingerprint: string
    unionidFingerprint: string | null
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
  toldDates: {
    what: 'result' | 'retake'
    examDate: string
    certificationCode: string
    /** 1 is what was told first. */
    number: number
    /** `result`: 00:00 of the day from which it can be queried; `retake`: until when, null where nothing can be joined. */
    toldAt: Date | null
    recordedAt: Date
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
