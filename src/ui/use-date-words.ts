import { type DateWords, dateWordsAt } from '../format/date'
import { useApp } from '../stores/app-context'

/**
 * How dates are said, by the backend's time: with their year unless it is this year's. The time is asked with each date:
 * a page is drawn before its first answer says what year it is, and hands these words on to what the answer shows.
 */
export function useDateWords(): DateWords {
  const { clock } = useApp()
  return (...date) => dateWordsAt(clock.knownNow)(...date)
}
