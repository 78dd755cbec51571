import { ApiFailure } from './api-failure'
import { text } from './values'
import type { SubscribeAnswer } from './wx/engine'

/** The most templates one request may name. */
export const MOST_TEMPLATES = 5

const refusal = (errCode: number, reason: string) => new ApiFailure(reason, { errCode })

/** The client's refusals of a request, by its published codes. */
export const refusals = {
  empty: () => refusal(10001, "TmplIds can't be empty"),
  unreachable: () => refusal(10002, 'Request list fail'),
  invalid: () => refusal(10004, 'Invalid template id'),
  hidden: () => refusal(10005, 'Cannot show subscribe message UI'),
  tooMany: () => refusal(20003, 'Templates count out of max bounds'),
  switchedOff: () => refusal(20004, 'The main switch is switched off'),
}

/** Reads `tmplIds`; throws the client's refusal of what it would not take. */
export function checkedTemplates(given: unknown): string[] {
  if (!Array.isArray(given) || given.length === 0) throw refusals.empty()
  if (given.some((id) => typeof id !== 'string' || !id.trim())) throw refusals.invalid()
  if (given.length > MOST_TEMPLATES) throw refusals.tooMany()
  return given.map((id) => text(id))
}

/** A request before the user is asked: answered already, and still open. */
export interface SortedRequest {
  answered: Record<string, SubscribeAnswer>
  open: string[]
}

/** Filters templates of the same title, as WeChat does, and answers what the user chose to keep. */
export function sortRequest(
  templates: string[],
  titleOf: (template: string) => string,
  kept: Record<string, SubscribeAnswer>,
): SortedRequest {
  const answered: Record<string, SubscribeAnswer> = {}
  const titles = new Set<string>()
  const open: string[] = []
  for (const template of new Set(templates)) {
    const title = titleOf(template)
    const before = kept[template]
    if (titles.has(title)) answered[template] = 'filter'
    else if (before) answered[template] = before
    else open.push(template)
    titles.add(title)
  }
  return { answered, open }
}
