import { Text, View } from '@tarojs/components'
import {
  createContext,
  type PropsWithChildren,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { Remaining } from '../../format/countdown'
import { heading } from '../heading'
import styles from './page.module.scss'

/** Has words said; nothing in the place of `gone`, where these were said last. */
type Announce = (words: string, gone?: string) => void

const AnnounceContext = createContext<Announce>(() => undefined)

/** The one live region of a page: there from the beginning, because a reader's software overlooks one that comes with its words. */
export function Announcer({ children }: PropsWithChildren) {
  const said = useRef<Announce>(() => undefined)
  const [announce] = useState<Announce>(() => (words: string, gone?: string) => said.current(words, gone))
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <Region onSaid={(say) => (said.current = say)} />
    </AnnounceContext.Provider>
  )
}

function Region({ onSaid }: { onSaid: (say: Announce) => void }) {
  const [words, setWords] = useState('')
  onSaid((next, gone) => setWords((now) => (gone === undefined || gone === now ? next : now)))
  return (
    <View className={styles.said} ariaLive="polite">
      {words && <Text>{words}</Text>}
    </View>
  )
}

/** Has words read out when they come or change, wherever the reader's cursor is; nothing is said without. */
export function useAnnounced(words: string | false | null | undefined): void {
  const announce = useContext(AnnounceContext)
  // With what came, in one call to the view.
  useLayoutEffect(() => {
    if (!words) return undefined
    announce(words)
    return () => announce('', words)
  }, [words, announce])
}

/** Has a countdown's last hour read out once a minute. */
export function useMinutesAnnounced(left: Remaining | null, lead: string): void {
  const announce = useContext(AnnounceContext)
  const minutes = left && !left.over && left.days === 0 && left.hours === 0 ? left.minutes : null
  const before = useRef(minutes)
  useEffect(() => {
    if (minutes !== null && before.current !== null && before.current !== minutes)
      announce(`${lead}${minutes} 分钟`)
    before.current = minutes
  }, [minutes, lead, announce])
}

/** Words for those who listen: they stand in the order of reading and are not seen. */
export function Said({ children, title }: { children: string; title?: boolean }) {
  return (
    <Text className={styles.said} data-passing {...(title ? heading : {})}>
      {children}
    </Text>
  )
}
