import { createAccountEmailHandlers, createAccountHandlers, createDeletionHandlers } from './account/account'
import { createExportHandlers } from './account/export'
import { createDeviceHandlers, createSessionHandlers } from './account/sessions'
import { createCalendarHandlers, createSittingHandlers } from './calendar'
import { createCertificationHandlers } from './catalogue'
import {
  createCertificateHandlers,
  createCertificatePaperHandlers,
  createShareHandlers,
} from './certificates/certificates'
import { createLookupHandlers } from './certificates/lookup'
import { createChangeHandlers } from './changes'
import { createDemoBuyingHandlers, createDemoHandlers, createDemoNoticeHandlers } from './demo'
import { createHelpHandlers, createPartnerHandlers, createTestCentreHandlers } from './directory'
import { createResultHandlers, createTicketHandlers, createTrialExamHandlers } from './exams/exams'
import { createHomeHandlers } from './home'
import { createNoticeChannelHandlers } from './notices/channels'
import { createMessageHandlers } from './notices/messages'
import { createOfficialAccountHandlers } from './notices/official-account'
import type { Handler, OperationId } from './operation'
import {
  createOpsCalendarHandlers,
  createOpsCaseHandlers,
  createOpsCertificateHandlers,
  createOpsKeyHandlers,
  createOpsNoticeHandlers,
  createOpsPromiseHandlers,
  createOpsResultHandlers,
} from './ops'
import { createCouponHandlers } from './orders/coupons'
import { createOrderHandlers, createPaymentHandlers, createRefundHandlers } from './orders/orders'
import { createRegistrationCalendarHandlers } from './registrations/calendar-file'
import { createRegistrationHandlers } from './registrations/registrations'
import type { HttpServices } from './services'

/** Every operation of the contract with its handler; one line for each area. */
export function createOperations(services: HttpServices): Partial<{ [Id in OperationId]: Handler<Id> }> {
  // An operator's import or move may take minutes, which no candidate waits for.
  const patient = { ...services, db: services.patientDb }
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
    ...createDeviceHandlers(services),
    ...createAccountHandlers(services),
    ...createAccountEmailHandlers(services),
    ...createExportHandlers(services),
    ...createDeletionHandlers(services),
    ...createOrderHandlers(services),
    ...createPaymentHandlers(services),
    ...createRegistrationHandlers(services),
    ...createChangeHandlers(services),
    ...createRefundHandlers(services),
    ...createOpsCalendarHandlers(patient),
    ...createTicketHandlers(services),
    ...createTrialExamHandlers(services),
    ...createResultHandlers(services),
    ...createCertificateHandlers(services),
    ...createCertificatePaperHandlers(services),
    ...createShareHandlers(services),
    ...createLookupHandlers(services),
    ...createMessageHandlers(services),
    ...createNoticeChannelHandlers(services),
    ...createOfficialAccountHandlers(services),
    ...createRegistrationCalendarHandlers(services),
    ...createOpsNoticeHandlers(patient),
    ...createOpsResultHandlers(patient),
    ...createOpsCertificateHandlers(patient),
    ...createOpsPromiseHandlers(patient),
    ...createOpsCaseHandlers(patient),
    ...createOpsKeyHandlers(patient),
    ...(services.demoClock && createDemoHandlers(services, services.demoClock)),
    ...(services.config.demo ? createDemoBuyingHandlers(services) : {}),
    ...(services.config.demo ? createDemoNoticeHandlers(services) : {}),
  }
}
