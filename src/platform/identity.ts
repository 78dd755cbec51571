import Taro from '@tarojs/taro'
import { attempt, type Outcome } from './outcome'

/** Opens the identity provider's mini-program, which comes back with an authorisation code. */
export function openIdentityProvider(provider: { appId: string; path: string }): Promise<Outcome> {
  return attempt(Taro.canIUse('navigateToMiniProgram'), () => Taro.navigateToMiniProgram(provider))
}

/** The authorisation code with which another mini-program came back, or null. */
export function authorizationCodeOf(referrerInfo: unknown): string | null {
  if (typeof referrerInfo !== 'object' || referrerInfo === null || !('extraData' in referrerInfo)) return null
  const { extraData } = referrerInfo
  if (typeof extraData !== 'object' || extraData === null || !('authorizationCode' in extraData)) return null
  return typeof extraData.authorizationCode === 'string' ? extraData.authorizationCode : null
}
