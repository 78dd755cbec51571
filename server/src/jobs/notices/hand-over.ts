import { type Receiver, reachOf, testReach } from '../../domain/notices/channels'
import { type NoticeContent, noticeCalendar, overFrom } from '../../domain/notices/content'
import {
  type NoticeChannel,
  type NoticeTopic,
  pagePath,
  type Target,
  topicOf,
} from '../../domain/notices/kinds'
import { noticeFields } from '../../domain/notices/templates/render'
import type { OutgoingNotice } from '../../gateways/notices/notice-gateway'
import {
  GatewayBusy,
  GatewayUnavailable,
  MessageRefused,
  RecipientRefused,
  type RefusalReason,
} from '../../gateways/outside'
import { systemClock } from '../../lib/time'
import type { TakenNotice } from '../../repositories/notices/deliveries'
import type { Needs } from '../../use-cases/services'

/** Whose notice it was and of which topic. */
interface Addressed {
  candidateId: string
  topic: NoticeTopic
  /** What the channel calls the receiver. */
  to: string
}

/** What became of one hand-over. */
export type Outcome =
  /** Not begun while there was time, or gone with its candidate. */
  | { kind: 'returned' }
  /** The channel does not reach the candidate; `reason` in the candidate's words. */
  | { kind: 'skipped'; reason: string }
  /** `reopens`: a test got through although topics of the channel were refused before. */
  | { kind: 'sent'; receiver: Addressed; hadFailed: boolean; reopens: boolean }
  /** `sentAt` in real time, as the outside counts. */
  | { kind: 'refused'; receiver: Addressed; reason: RefusalReason; error: string; sentAt: Date }
  | { kind: 'busy'; seconds: number; error: string }
  /** `forGood`: trying again is useless before an operator has changed something. */
  | { kind: 'failed'; error: string; forGood: boolean }

/** What happened, in words that hold nothing of the person: messages of foreign errors can, their names cannot. */
function describe(error: unknown): string {
  if (typeof error === 'string' || typeof error === 'number') return String(error)
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

/** The outcome of a hand-over that threw. */
function outcomeOf(error: unknown, receiver: Addressed, sentAt: Date): Outcome {
  if (error instanceof RecipientRefused) {
    const { service, reason, cause } = error
    return { kind: 'refused', receiver, reason, error: `${service}: ${reason}, ${describe(cause)}`, sentAt }
  }
  if (error instanceof GatewayBusy) {
    const { service, seconds, cause } = error
    return { kind: 'busy', seconds, error: `${service} is busy: ${describe(cause)}` }
  }
  if (error instanceof GatewayUnavailable) {
    const forGood = error instanceof MessageRefused
    return { kind: 'failed', error: `${error.service}: ${describe(error.cause)}`, forGood }
  }
  return { kind: 'failed', forGood: false, error: `could not be handed over: ${describe(error)}` }
}

function targetOf({ id, targetPage, targetId }: TakenNotice): Target {
  return targetPage ? { page: targetPage, id: targetId } : { page: 'message', id }
}

/** Pages that show a registration, by its id. */
const REGISTRATION_PAGES: readonly (Target['page'] | null)[] = ['registration', 'ticket', 'examDay']

function calendarOf(content: NoticeContent, { targetPage, targetId, createdAt }: TakenNotice): string | null {
  return noticeCalendar(content, REGISTRATION_PAGES.includes(targetPage) ? targetId : null, createdAt)
}

/** What a mail has room for, the same for every notice of a batch. */
export interface Letterhead {
  /** Address of the form for the short code. */
  entrance: string
  hotline: OutgoingNotice['hotline']
}

/** Whether the next step of a notice is at the computer: an exam that is sat online. */
function isAtComputer({ facts }: NoticeContent): boolean {
  return 'place' in facts && facts.place === null
}

/** What a notice says; its kind and its facts were stored together. */
const contentOf = ({ kind, facts }: TakenNotice) => ({ kind, facts }) as NoticeContent

/** Why a notice that waited too long is not sent, in the candidate's words. */
const TOO_LATE = '提醒的时间已过，没有再发'

/** Why a notice of another date, of an ended registration or of what was said anew is not sent, in the candidate's words. */
const OVERTAKEN = '已有更新的安排，没有再发'

/** A notice filled for one channel, from the version of its template that its candidate reads. */
function outgoingNotice(
  notice: TakenNotice,
  channel: NoticeChannel,
  letterhead: Letterhead | null,
): OutgoingNotice {
  const { id, kind, templateVersion, title, body } = notice
  const content = contentOf(notice)
  return {
    id,
    kind,
    topic: topicOf(kind),
    title,
    body,
    fields: noticeFields(content, templateVersion),
    page: pagePath(targetOf(notice), { noticeId: id, via: channel }),
    calendar: letterhead && calendarOf(content, notice),
    entrance: letterhead && isAtComputer(content) ? letterhead.entrance : null,
    hotline: letterhead?.hotline ?? null,
  }
}

/**
 * Hands one notice over to its channel. A subscription message takes its allowance out of `receiver`, so that a batch
 * never sends more than were allowed. Mails have a letterhead. What is over by `now`, or was overtaken, is not sent any more.
 */
export async function handOver(
  { gateways, log }: Needs<'gateways' | 'log'>,
  channel: NoticeChannel,
  notice: TakenNotice,
  receiver: Receiver,
  letterhead: Letterhead | null,
  now: Date,
): Promise<Outcome> {
  if (notice.overtaken) return { kind: 'skipped', reason: OVERTAKEN }
  const over = overFrom(contentOf(notice))
  if (over && now >= over) return { kind: 'skipped', reason: TOO_LATE }
  const topic = topicOf(notice.kind)
  const isTest = notice.kind === 'channelTest'
  const reach = isTest ? testReach(receiver, channel) : reachOf(receiver, channel, topic)
  if ('skip' in reach) return { kind: 'skipped', reason: reach.skip }
  if (channel === 'subscription') receiver.allowed[topic] -= 1
  const addressed = { candidateId: notice.candidateId, topic, to: reach.to }
  const sentAt = systemClock.now()
  try {
    await gateways.notices[channel].send(reach.to, outgoingNotice(notice, channel, letterhead))
    return {
      kind: 'sent',
      receiver: addressed,
      hadFailed: receiver.channels[channel].failedAt !== null,
      reopens: isTest && channel === 'officialAccount' && receiver.closed.length > 0,
    }
  } catch (error) {
    const outcome = outcomeOf(error, addressed, sentAt)
    if (outcome.kind === 'failed')
      log.warn({ notice: notice.id, channel, failure: outcome.error }, 'notice not sent')
    return outcome
  }
}
