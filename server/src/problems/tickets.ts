import type { components } from '../contract/schema'
import { Problem } from './problem'

/** The ticket is not out yet; the refusal says by when. */
export function ticketNotPublished({ text, rule, date }: components['schemas']['Refusal']): Problem {
  return new Problem(409, 'ticket-not-published', '准考证尚未发放', `${text}，发放后会通知你。`, {
    rule,
    ...(date && { date: new Date(date) }),
  })
}
