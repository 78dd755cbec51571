import Taro from '@tarojs/taro'
import { startEach } from './start'

/** What stands for a token where nobody is signed in: WeChat then fetches what a visitor sees. */
const NOBODY = '-'

/**
 * Hands over each text that WeChat fetched beside this start or before it, with when it came: milliseconds since 1970 by the
 * device, or no number. WeChat gives at once what it has; what is still under way it tells only those who listen by then.
 */
export function readFetched(take: (text: string, came: number) => void): void {
  const hand = (news: { fetchedData: unknown; timeStamp: number }) =>
    startEach(() => news.fetchedData && take(String(news.fetchedData), Number(news.timeStamp)))
  startEach(() => Taro.canIUse('onBackgroundFetchData') && Taro.onBackgroundFetchData(hand))
  for (const fetchType of ['pre', 'periodic'])
    startEach(
      () =>
        Taro.canIUse('getBackgroundFetchData') &&
        // Where it has nothing, it fails on some phones.
        Taro.getBackgroundFetchData({ fetchType }).then(hand, () => undefined),
    )
}

/** Gives WeChat the token to fetch with, null where nobody is signed in. */
export function setFetchToken(token: string | null): void {
  if (Taro.canIUse('setBackgroundFetchToken'))
    startEach(() => Taro.setBackgroundFetchToken({ token: token ?? NOBODY }))
}
