import { ApiFailure } from '../api-failure'
import type { ApiOptions, UserAnswer } from '../scripts'
import { checkedTemplates, refusals, sortRequest } from '../subscribe-rules'
import { templateTitle } from '../template-titles'
import { text } from '../values'
import type { ApiGroup } from './call-api'
import type { Client } from './client'
import type { SubscribeAnswer } from './engine'
import { requireType } from './parameters'

/** A part of a code that no other has. */
export const once = () => crypto.randomUUID().replaceAll('-', '').slice(0, 12)

/** What the cashier takes, as strings; it says so of anything else. */
const PAYMENT_PARAMETERS = ['timeStamp', 'nonceStr', 'package', 'signType', 'paySign']

async function requestPayment({ engine }: Client, options: ApiOptions): Promise<unknown> {
  for (const name of PAYMENT_PARAMETERS) requireType(options, name, 'String')
  const outcome = await engine.user.pays(text(options.package))
  if (outcome === 'killed') {
    engine.lifecycle.kill()
    return new Promise(() => undefined)
  }
  if (outcome !== 'paid') throw new ApiFailure(outcome === 'cancelled' ? 'cancel' : '')
  return {}
}

/** The identity provider's mini-program: the app goes to the background and comes back with a code. */
function navigateToMiniProgram({ engine: { user, lifecycle } }: Client, options: ApiOptions): void {
  lifecycle.hide()
  void user.identifies().then((authorizationCode) => {
    const extraData = authorizationCode ? { authorizationCode } : {}
    lifecycle.show({ scene: 1038, referrerInfo: { appId: text(options.appId), extraData } })
  })
}

async function ask({ engine, subscriptions }: Client, open: string[], scripted?: SubscribeAnswer) {
  if (!open.length) return {}
  if (scripted) return Object.fromEntries(open.map((template) => [template, scripted]))
  const { answers, keep } = await engine.user.subscribes(open)
  if (keep) subscriptions.keep(answers)
  return answers
}

/** wx.requestSubscribeMessage with the client's rules; `scripted` is what the user does instead of the sheet. */
async function requestSubscribeMessage(
  client: Client,
  options: ApiOptions,
  scripted?: UserAnswer,
): Promise<Record<string, SubscribeAnswer>> {
  const { engine, nativePages, subscriptions, records } = client
  const templates = checkedTemplates(options.tmplIds)
  if (!engine.lifecycle.shown && !nativePages.returning) throw refusals.hidden()
  if (scripted === 'switchedOff' || !subscriptions.mainSwitch) throw refusals.switchedOff()
  const { answered, open } = sortRequest(templates, templateTitle, subscriptions.kept)
  const answer = { ...answered, ...(await ask(client, open, scripted)) }
  records.subscriptions.push(answer)
  return answer
}

/** Open capabilities: sign-in, payment, other mini-programs, subscriptions, privacy and permissions. */
export const openGroup = (client: Client): ApiGroup => {
  const { engine, permissions, privacy } = client
  return {
    async: {
      login: () => ({ code: `standin-${once()}:${engine.person}` }),
      requestPayment: (options) => requestPayment(client, options),
      navigateToMiniProgram: (options) => navigateToMiniProgram(client, options),
      requestSubscribeMessage: (options, scripted) => requestSubscribeMessage(client, options, scripted),
      openPrivacyContract: () => engine.user.sees('已打开隐私保护指引'),
      openSetting: async () => {
        await engine.user.changesSettings()
        return { authSetting: permissions.all() }
      },
      openAppAuthorizeSetting: () => engine.user.sees('已打开手机设置里微信的权限'),
    },
    direct: {
      getAppAuthorizeSetting: () => {
        const state = (scope: string) => (permissions.phoneAllows(scope) ? 'authorized' : 'denied')
        return {
          albumAuthorized: state('scope.writePhotosAlbum'),
          phoneCalendarAuthorized: state('scope.addPhoneCalendar'),
        }
      },
      onNeedPrivacyAuthorization: (listener: Parameters<typeof privacy.listen>[0]) =>
        privacy.listen(listener),
    },
  }
}
