import { displayEndOfDay, displayFullInstant, displayLongInstant, displayTime } from '../../display'
import type { NoticeFacts } from '../content'
import type { NoticeKind } from '../kinds'

/** The short values of a notice, for channels whose templates are approved in advance. */
export interface NoticeFields {
  /** What it is about, such as `云架构工程师`. */
  subject: string
  /** What happened, such as `准考证已发放`. */
  event: string
  /** The same in six characters at most; absent where `event` has no more. */
  briefEvent?: string
  /** The date that matters, such as `2020年7月25日 14:00`. */
  time: string
  /** What to do next, in one short sentence. */
  remark: string
}

/**
 * One version of a kind's text. A version that was ever sent is never changed: a new wording is a new version, so that
 * a notice can always be filled as its candidate first read it.
 */
export interface Template<Kind extends NoticeKind> {
  title(facts: NoticeFacts[Kind]): string
  /** One line for lists. */
  summary(facts: NoticeFacts[Kind]): string
  /** Paragraphs of plain text. */
  body(facts: NoticeFacts[Kind]): string[]
  fields(facts: NoticeFacts[Kind]): NoticeFields
}

/** A kind's versions, the oldest (version 1) first; new notices use the last. */
export type Versions<Kind extends NoticeKind> = readonly [Template<Kind>, ...Template<Kind>[]]

/** `云架构高级工程师（TCP）` */
export function nameOf({
  certificationName,
  shortName,
}: {
  certificationName: string
  shortName: string
}): string {
  return `${certificationName}（${shortName}）`
}

/** `7月25日 周六 14:00` of an RFC 3339 text. */
export function full(instant: string): string {
  return displayFullInstant(new Date(instant))
}

/** `14:00` of an RFC 3339 text. */
export function time(instant: string): string {
  return displayTime(new Date(instant))
}

/** `2020年7月25日 14:00` of an RFC 3339 text. */
export function long(instant: string): string {
  return displayLongInstant(new Date(instant))
}

/** `7月20日 周一 24:00`: the last day of a ticket, said as the tickets' own pages say it. */
export function endOfDay(midnight: string): string {
  return displayEndOfDay(new Date(midnight))
}

/** Where to sit the exam; null is online. */
export function placeLine(place: string | null): string {
  return place
    ? `考点：${place}。请携带实名认证所用的证件。`
    : '线上考试：须使用带摄像头和麦克风的电脑，凭本人证件号码登录；手机不能参加考试。'
}
