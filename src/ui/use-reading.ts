import { useDidShow, useLoad, usePullDownRefresh } from '@tarojs/taro'
import { springBack } from '../platform/pull-down'
import { useApp } from '../stores/app-context'

type Read = () => Promise<unknown>

/** Reads when the page is pulled down; the page springs back once there is an answer. */
export function usePullDown(read: Read): void {
  usePullDownRefresh(async () => {
    await read()
    springBack()
  })
}

/** Reads when the page is pulled down, and whenever it shows, then by `again` where that is another way. */
export function useReading(read: Read, again = read): void {
  useDidShow(() => {
    void again()
  })
  usePullDown(read)
}

/** Reads when the page opens, and when it is pulled down: for what changes from month to month. */
export function useReadingOnce(read: Read): void {
  useLoad(() => {
    void read()
  })
  usePullDown(read)
}

/** Like `useReading`, for what is the candidate's own: reads nothing while nobody is signed in. */
export function useCandidateReading(read: Read, again = read): void {
  const { session } = useApp()
  const own = (way: Read) => async () => {
    if (session.pending) await session.pending
    if (session.signedIn) await way()
  }
  useReading(own(read), own(again))
}
