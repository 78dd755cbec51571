import Taro from '@tarojs/taro'
import { attempt, type Outcome } from './outcome'

/** Opens the client's page of permissions, the way out after a refusal. */
export function openSettings(): Promise<Outcome> {
  return attempt(true, () => Taro.openSetting())
}
