import type { Phone } from '../phone'
import type { ApiOptions, UserAnswer } from '../scripts'
import { askToSubscribe } from '../sheets/subscribe-sheet'
import { checkedTemplates, refusals, type SubscribeAnswer, sortRequest } from '../subscribe-rules'
import { subscriptions } from '../subscriptions'
import { templateTitle } from '../template-titles'

async function ask(phone: Phone, open: string[], scripted: SubscribeAnswer | undefined) {
  if (!open.length) return {}
  if (scripted) return Object.fromEntries(open.map((template) => [template, scripted]))
  const { answers, keep } = await askToSubscribe(phone.layer, open)
  if (keep) subscriptions.keep(answers)
  return answers
}

/** wx.requestSubscribeMessage with the client's rules; `scripted` is what the user does instead of the sheet. */
export async function requestSubscribeMessage(
  phone: Phone,
  options: ApiOptions,
  scripted?: UserAnswer,
): Promise<Record<string, SubscribeAnswer>> {
  const templates = checkedTemplates(options.tmplIds)
  if (!phone.userTap.active) throw refusals.noTap()
  if (!phone.lifecycle.shown) throw refusals.hidden()
  if (scripted === 'switchedOff' || !subscriptions.mainSwitch) throw refusals.switchedOff()
  const { answered, open } = sortRequest(templates, templateTitle, subscriptions.kept)
  const answer = { ...answered, ...(await ask(phone, open, scripted)) }
  phone.records.subscriptions.push(answer)
  return answer
}
