import type { NoticeFacts } from '../content'
import type { NoticeKind } from '../kinds'

/** The short values of a notice, for channels whose templates are approved in advance. */
export interface NoticeFields {
  /** What it is about, such as `云架构工程师`. */
  subject: string
  /** What happened, such as `准考证已发放`. */
  event: string
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
