import type { Services } from '../services'
import { createAccountHandlers } from './handlers/account'
import { createAccountDataHandlers } from './handlers/account-data'
import { createAccountEmailHandlers } from './handlers/account-email'
import { createDemoBuyingHandlers } from './handlers/demo-buying'
import { createOrderHandlers } from './handlers/orders'
import { createPaymentHandlers } from './handlers/payments'
import { createRegistrationHandlers } from './handlers/registrations'
import { createSessionHandlers } from './handlers/session'
import { createTicketHandlers } from './handlers/tickets'
import type { Handler, OperationId } from './operation'

/** Every operation of the contract with its handler; one line for each area. */
export function createOperations(services: Services): Partial<{ [Id in OperationId]: Handler<Id> }> {
  return {
    ...createSessionHandlers(services),
    ...createAccountHandlers(services),
    ...createAccountEmailHandlers(services),
    ...createAccountDataHandlers(services),
    ...createOrderHandlers(services),
    ...createPaymentHandlers(services),
    ...createRegistrationHandlers(services),
    ...createTicketHandlers(services),
    ...(services.config.demo ? createDemoBuyingHandlers(services) : {}),
  }
}
