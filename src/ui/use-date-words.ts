import { type DateWords, dateWordsAt } from '../format/date'
import { useApp } from '../stores/app-context'

/** How dates are said now, by the backend's time: with their year unless it is this year's. */
export function useDateWords(): DateWords {
  return dateWordsAt(useApp().clock.knownNow)
}
