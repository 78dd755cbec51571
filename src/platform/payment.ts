import Taro from '@tarojs/taro'
import type { Schema } from '../api/contract-types'
import { attempt, type Outcome } from './outcome'

/**
 * Opens the cashier. `done` only says that the client came back content: whether the order is paid
 * is for the backend to say.
 */
export function requestPayment(parameters: Schema<'PaymentParameters'>): Promise<Outcome> {
  return attempt(true, () => Taro.requestPayment(parameters))
}
