import Taro from '@tarojs/taro'
import { attempt, type Outcome } from './outcome'

/** What the phone may refuse WeChat itself, by the client's names; it gives them since base library 2.20.1. */
export type PhonePermission = 'albumAuthorized' | 'phoneCalendarAuthorized'

const phoneDenies = (permission: PhonePermission | undefined) =>
  permission &&
  Taro.canIUse('getAppAuthorizeSetting') &&
  Taro.canIUse('openAppAuthorizeSetting') &&
  Taro.getAppAuthorizeSetting()[permission] === 'denied'

/**
 * Opens the client's page of permissions, the way out after a refusal; where the phone refuses WeChat itself, its page in the
 * phone's own settings, for in the mini-program's all is allowed.
 */
export function openSettings(permission?: PhonePermission): Promise<Outcome> {
  return attempt(true, () =>
    phoneDenies(permission) ? Taro.openAppAuthorizeSetting({}) : Taro.openSetting(),
  )
}
