import { observer } from 'mobx-react-lite'
import { remaining } from '../../format/countdown'
import type { DateForm } from '../../format/date'
import { statusLine } from '../../format/spoken'
import { Said } from '../../ui/page/announcer'
import { useDateWords } from '../../ui/use-date-words'
import { useNow } from '../../ui/use-now'

const MINUTE_MS = 60_000

interface StatusLineProps {
  title: string
  /** RFC 3339; null where no instant is known. */
  at: string | null
  /** What happens at that instant, where it is not what the title says. */
  atLabel?: string | null
  form?: DateForm
  provisional?: boolean
}

/** Where things stand in one sentence, first on the page, for those who listen. */
export const StatusLine = observer(function StatusLine(props: StatusLineProps) {
  const { title, at, atLabel, form = 'full', provisional } = props
  const say = useDateWords()
  const now = useNow(MINUTE_MS)
  const left = at && now !== null ? remaining(Date.parse(at), now) : null
  return <Said>{statusLine(title, at && say(at, form, provisional), left, atLabel)}</Said>
})
