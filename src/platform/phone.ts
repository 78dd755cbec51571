import Taro from '@tarojs/taro'
import type { Schema } from '../api/contract-types'
import { attempt, type Outcome } from './outcome'

/** Opens the dialler; the candidate decides whether to call. */
export function callPhone(phoneNumber: string): Promise<Outcome> {
  return attempt(true, () => Taro.makePhoneCall({ phoneNumber }))
}

/** Shows a place on the map, with the way there. Coordinates are GCJ-02, as the client expects. */
export function showOnMap(place: {
  latitude: number
  longitude: number
  name: string
  address: string
}): Promise<Outcome> {
  return attempt(true, () => Taro.openLocation(place))
}

/** Whether the client draws maps on a page. */
export const drawsMaps = (): boolean => Taro.canIUse('map')

/** Copies text; the client itself shows that it is done. Counts as private: may ask for consent. */
export function copyText(text: string): Promise<Outcome> {
  return attempt(true, () => Taro.setClipboardData({ data: text }))
}

/**
 * Opens the cashier. `done` only says that the client came back content: whether the order is paid
 * is for the backend to say.
 */
export function requestPayment(parameters: Schema<'PaymentParameters'>): Promise<Outcome> {
  return attempt(true, () => Taro.requestPayment(parameters))
}

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
