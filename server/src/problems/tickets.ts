import type { components } from '../../../contract/schema'
import { Problem } from './problem'

/** The ticket is not out yet; the refusal says by when. */
export function ticketNotPublished({ text, rule, date }: components['schemas']['Refusal']): Problem {
  const detail = `${text}，发放后会通知你，请届时再来查看。`
  return new Problem(409, 'ticket-not-published', '准考证尚未发放', detail, {
    rule,
    ...(date && { date: new Date(date) }),
  })
}
