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

/** Reads whenever the page shows, and when it is pulled down. */
export function useReading(read: Read): void {
  useDidShow(() => {
    void read()
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
export function useCandidateReading(read: Read): void {
  const { session } = useApp()
  useReading(async () => {
    if (session.pending) await session.pending
    if (session.signedIn) await read()
  })
}
