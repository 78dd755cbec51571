import Taro from '@tarojs/taro'
import { attempt, type Outcome } from './outcome'

/** Copies text; the client itself shows that it is done. Counts as private: may ask for consent. */
export function copyText(text: string): Promise<Outcome> {
  return attempt(true, () => Taro.setClipboardData({ data: text }))
}
