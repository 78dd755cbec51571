import Taro from '@tarojs/taro'
import { attempt, type Outcome } from './outcome'

/** What came of scanning; `text` is what the QR code says, empty unless `done`. */
export interface Scan {
  outcome: Outcome
  text: string
}

/** Opens the client's scanner for a QR code, also from a picture in the album. */
export async function scanQrCode(): Promise<Scan> {
  let text = ''
  const outcome = await attempt(Taro.canIUse('scanCode'), async () => {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'] })
    text = result
  })
  return { outcome, text }
}
