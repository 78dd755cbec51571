import Taro from '@tarojs/taro'
import { startEach } from './start'

/** What stands for a token where nobody is signed in: WeChat then fetches what a visitor sees. */
const NOBODY = '-'

/** What WeChat fetched, beside this start or in the hours before it; null where it has nothing. */
async function fetched(fetchType: 'pre' | 'periodic') {
  try {
    return await Taro.getBackgroundFetchData({ fetchType })
  } catch {
    return null
  }
}

/** Hands over each text that WeChat fetched before the app ran, with when it came: milliseconds since 1970 by the device. */
export function readFetched(take: (text: string, came: number) => void): void {
  if (!Taro.canIUse('getBackgroundFetchData')) return
  for (const fetchType of ['pre', 'periodic'] as const) {
    startEach(async () => {
      const answer = await fetched(fetchType)
      if (answer) take(String(answer.fetchedData), answer.timeStamp)
    })
  }
}

/** Gives WeChat the token to fetch with, null where nobody is signed in. */
export function setFetchToken(token: string | null): void {
  if (Taro.canIUse('setBackgroundFetchToken'))
    startEach(() => Taro.setBackgroundFetchToken({ token: token ?? NOBODY }))
}
