import { CodeRefused, GatewayBusy, GatewayUnavailable, RecipientRefused } from '../gateways/outside'
import { gatewayUnavailable } from '../problems/general'
import type { Problem } from '../problems/problem'
import type { Services } from './services'

/** Awaits a gateway; an outage becomes the 503 problem, a refused one-time code or receiver the given one. */
export async function askGateway<T>(log: Services['log'], work: Promise<T>, refused?: Problem): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof GatewayUnavailable || error instanceof GatewayBusy) {
      log.warn({ service: error.service, reason: error.cause }, 'gateway unavailable')
      throw gatewayUnavailable()
    }
    if ((error instanceof CodeRefused || error instanceof RecipientRefused) && refused) throw refused
    throw error
  }
}
