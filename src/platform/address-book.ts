import Taro from '@tarojs/taro'
import { type Outcome, outcomeOfError } from './outcome'

/** An address out of WeChat's own address book. */
export interface ChosenAddress {
  recipient: string
  phone: string
  /** Province, city and district. */
  region: string
  street: string
}

/** Has the candidate choose an address of theirs in WeChat; else how that ended. */
export async function chooseAddress(): Promise<ChosenAddress | Exclude<Outcome, 'done'>> {
  if (!Taro.canIUse('chooseAddress')) return 'unsupported'
  try {
    const { userName, telNumber, provinceName, cityName, countyName, detailInfo } = await Taro.chooseAddress()
    const region = regionText([provinceName, cityName, countyName])
    return { recipient: userName, phone: telNumber, region, street: detailInfo }
  } catch (error) {
    const outcome = outcomeOfError(error)
    return outcome === 'done' ? 'failed' : outcome
  }
}

/** Province, city and district as one line; a municipality is province and city at once, and said once. */
export function regionText([province = '', city = '', district = '']: readonly string[]): string {
  return `${province}${city === province ? '' : city}${district}`
}
