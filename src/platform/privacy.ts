import Taro from '@tarojs/taro'
import { attempt, type Outcome } from './outcome'

/** The candidate's answer to the privacy terms. */
export type PrivacyAnswer = 'agree' | 'disagree'

/** The client's question before the first use of something private. */
export type PrivacyQuestion = (answer: PrivacyAnswer, buttonId?: string) => void

/** Id of the agreeing button, which the client wants to be told. */
export const AGREE_BUTTON_ID = 'privacy-agree'

/** Hands in what shows the terms when the client asks for them; older clients never ask. */
export function onPrivacyQuestion(ask: (answer: PrivacyQuestion) => void): void {
  if (!Taro.canIUse('onNeedPrivacyAuthorization')) return
  Taro.onNeedPrivacyAuthorization((resolve) =>
    ask((event, buttonId) => resolve(buttonId ? { event, buttonId } : { event })),
  )
}

/** Opens the privacy terms registered with WeChat; clients before their time have none to show. */
export function openPrivacyTerms(): Promise<Outcome> {
  return attempt(Taro.canIUse('openPrivacyContract'), () => Taro.openPrivacyContract())
}
