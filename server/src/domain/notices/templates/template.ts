import { addMinutes } from '../../../lib/time'
import { type DateWords, dateWordsAt, displayTime, withYear } from '../../display'
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

/** How the first versions said their dates: without a year, and without a word where a date may still move. */
const asFirstSent: DateWords = (at, form) => {
  const instant = new Date(at)
  return dateWordsAt(form === 'endOfDay' ? addMinutes(instant, -1) : instant)(at, form)
}

/**
 * The two versions of a text that differ in how dates are said: as they were first sent, and with the year, because a
 * notice is read again in another one, and with 暂定.
 */
export function datedVersions<Kind extends NoticeKind>(
  textIn: (say: DateWords) => Template<Kind>,
): readonly [Template<Kind>, Template<Kind>] {
  return [textIn(asFirstSent), textIn(withYear)]
}

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

/** `14:00` of an RFC 3339 text. */
export function time(instant: string): string {
  return displayTime(new Date(instant))
}

/** Until when the ticket comes, of a registration that waits for it. */
export function ticketLine(
  say: DateWords,
  { ticketBy, provisional }: { ticketBy: string; provisional?: boolean },
): string {
  return `准考证最迟 ${say(ticketBy, 'endOfDay', provisional)} 发放，发放后会再通知你。`
}

/** From when a retake of a subject that is listed one by one can be asked for. */
export type ListedWords = (last: string) => string

/** As it was said at first: read as the last day to list one. */
export const listedBy: ListedWords = (last) => `${last}（含）前列出新考期后即可申请`

/** What counts is the day of the new sitting, not the day on which it is listed. */
export const onceListed: ListedWords = (last) => `列出 ${last}（含）以前的新考期后即可申请`

/** The remark on a date that may still move; its field takes nothing but a date. */
export const MAY_MOVE = '考期暂定，有调整会通知你'

/** Where to sit the exam; null is online. */
export function placeLine(place: string | null): string {
  return place
    ? `考点：${place}。请携带实名认证所用的证件。`
    : '线上考试：须使用带摄像头和麦克风的电脑，凭本人证件号码登录；手机不能参加考试。'
}
