import type { Services } from '../services'
import { createAccountHandlers } from './handlers/account'
import { createAccountDataHandlers } from './handlers/account-data'
import { createAccountEmailHandlers } from './handlers/account-email'
import { createCalendarHandlers } from './handlers/calendar'
import { createCertificationHandlers } from './handlers/certifications'
import { createDemoHandlers } from './handlers/demo'
import { createDemoBuyingHandlers } from './handlers/demo-buying'
import { createHelpHandlers } from './handlers/help'
import { createHomeHandlers } from './handlers/home'
import { createOrderHandlers } from './handlers/orders'
import { createPaymentHandlers } from './handlers/payments'
import { createRegistrationHandlers } from './handlers/registrations'
import { createSessionHandlers } from './handlers/session'
import { createSittingHandlers } from './handlers/sittings'
import { createTicketHandlers } from './handlers/tickets'
import type { Handler, OperationId } from './operation'

const NOT_YET: OperationId[] = [
  'listTestCentres',
  'listPartners',
  'checkCoupon',
  'refundOrder',
  'getDeferralOptions',
  'deferRegistration',
  'getRetakeOptions',
  'retakeRegistration',
  'getResult',
  'listCertificates',
  'lookupCertificate',
  'verifyCertificate',
  'getCertificate',
  'getPaperCertificate',
  'setPaperAddress',
  'listShares',
  'createShare',
  'revokeShare',
  'importResults',
  'revokeCertificate',
  'updateShipment',
  'overrideSitting',
]
const notYet = Object.fromEntries(
  NOT_YET.map((id) => [
    id,
    () => {
      throw new Error(`${id} has no handler yet`)
    },
  ]),
)

/** Every operation of the contract with its handler; one line for each area. */
export function createOperations(services: Services): Partial<{ [Id in OperationId]: Handler<Id> }> {
  return {
    ...notYet,
    ...createHomeHandlers(services),
    ...createCertificationHandlers(services),
    ...createSittingHandlers(services),
    ...createCalendarHandlers(services),
    ...createHelpHandlers(services),
    ...createSessionHandlers(services),
    ...createAccountHandlers(services),
    ...createAccountEmailHandlers(services),
    ...createAccountDataHandlers(services),
    ...createOrderHandlers(services),
    ...createPaymentHandlers(services),
    ...createRegistrationHandlers(services),
    ...createTicketHandlers(services),
    ...(services.demoClock && createDemoHandlers(services, services.demoClock)),
    ...(services.config.demo ? createDemoBuyingHandlers(services) : {}),
  }
}
