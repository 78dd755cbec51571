import Taro from '@tarojs/taro'
import { attempt, type Outcome } from './outcome'

/** Opens the dialler; the candidate decides whether to call. */
export function callPhone(phoneNumber: string): Promise<Outcome> {
  return attempt(true, () => Taro.makePhoneCall({ phoneNumber }))
}
