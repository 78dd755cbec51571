import type { Services } from '../services'
import {
  createAccountDataHandlers,
  createAccountEmailHandlers,
  createAccountHandlers,
  createSessionHandlers,
} from './account'
import { createCalendarHandlers, createSittingHandlers } from './calendar'
import {
  createCertificationHandlers,
  createHelpHandlers,
  createPartnerHandlers,
  createTestCentreHandlers,
} from './catalogue'
import {
  createCertificateHandlers,
  createCertificatePaperHandlers,
  createLookupHandlers,
  createShareHandlers,
} from './certificates/certificates'
import { createChangeHandlers } from './changes'
import { createResultHandlers, createTicketHandlers } from './exams/exams'
import { createDemoHandlers } from './handlers/demo'
import { createDemoBuyingHandlers } from './handlers/demo-buying'
import { createDemoNoticeHandlers } from './handlers/demo-notices'
import { createHomeHandlers } from './handlers/home'
import { createOpsCalendarHandlers } from './handlers/ops-calendar'
import { createOpsCertificateHandlers } from './handlers/ops-certificates'
import { createOpsNoticeHandlers } from './handlers/ops-notices'
import { createOpsPromiseHandlers } from './handlers/ops-promises'
import { createOpsResultHandlers } from './handlers/ops-results'
import { createNoticeChannelHandlers } from './notices/channels'
import { createMessageHandlers } from './notices/messages'
import { createOfficialAccountHandlers } from './notices/official-account'
import type { Handler, OperationId } from './operation'
import {
  createCouponHandlers,
  createOrderHandlers,
  createPaymentHandlers,
  createRefundHandlers,
} from './orders'
import { createRegistrationCalendarHandlers } from './registrations/calendar-file'
import { createRegistrationHandlers } from './registrations/registrations'

/** Every operation of the contract with its handler; one line for each area. */
export function createOperations(services: Services): Partial<{ [Id in OperationId]: Handler<Id> }> {
  return {
    ...createHomeHandlers(services),
    ...createCertificationHandlers(services),
    ...createSittingHandlers(services),
    ...createCalendarHandlers(services),
    ...createHelpHandlers(services),
    ...createTestCentreHandlers(services),
    ...createPartnerHandlers(services),
    ...createCouponHandlers(services),
    ...createSessionHandlers(services),
    ...createAccountHandlers(services),
    ...createAccountEmailHandlers(services),
    ...createAccountDataHandlers(services),
    ...createOrderHandlers(services),
    ...createPaymentHandlers(services),
    ...createRegistrationHandlers(services),
    ...createChangeHandlers(services),
    ...createRefundHandlers(services),
    ...createOpsCalendarHandlers(services),
    ...createTicketHandlers(services),
    ...createResultHandlers(services),
    ...createCertificateHandlers(services),
    ...createCertificatePaperHandlers(services),
    ...createShareHandlers(services),
    ...createLookupHandlers(services),
    ...createMessageHandlers(services),
    ...createNoticeChannelHandlers(services),
    ...createOfficialAccountHandlers(services),
    ...createRegistrationCalendarHandlers(services),
    ...createOpsNoticeHandlers(services),
    ...createOpsResultHandlers(services),
    ...createOpsCertificateHandlers(services),
    ...createOpsPromiseHandlers(services),
    ...(services.demoClock && createDemoHandlers(services, services.demoClock)),
    ...(services.config.demo ? createDemoBuyingHandlers(services) : {}),
    ...(services.config.demo ? createDemoNoticeHandlers(services) : {}),
  }
}
