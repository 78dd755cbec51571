import {
  CodeRefused,
  GatewayBusy,
  GatewayUnavailable,
  PersonRefused,
  RecipientRefused,
} from '../gateways/outside'
import { gatewayUnavailable } from '../problems/general'
import type { Problem } from '../problems/problem'
import type { Services } from './services'

/** A longer pause is the operator's quota, not the person's. */
const OWN_PAUSE_SECONDS = 60

/** What a gateway's refusals mean to the candidate who waits; what is not named here is an outage or an error. */
interface Refusals {
  /** The one-time code, or the receiver, is refused. */
  refused?: Problem
  /** The person is kept out. */
  blocked?: Problem
  /** Too many tries of this person's own, for a minute at most; without it a busy gateway is an outage. */
  busy?: (seconds: number) => Problem
}

/** Awaits a gateway; an outage becomes the 503 problem, a refusal the one that is given for it. */
export async function askGateway<T>(
  log: Services['log'],
  work: Promise<T>,
  { refused, blocked, busy }: Refusals = {},
): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof GatewayBusy && busy && error.seconds <= OWN_PAUSE_SECONDS) throw busy(error.seconds)
    if (error instanceof GatewayUnavailable || error instanceof GatewayBusy) {
      log.warn({ service: error.service, reason: error.cause }, 'gateway unavailable')
      throw gatewayUnavailable()
    }
    if ((error instanceof CodeRefused || error instanceof RecipientRefused) && refused) throw refused
    if (error instanceof PersonRefused && blocked) throw blocked
    throw error
  }
}
