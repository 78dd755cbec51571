import { dateOf, toBeijing } from '../../lib/time'
import { certificatesOf } from '../../repositories/certificates'
import { messagesOf } from '../../repositories/messages'
import { orderViews } from '../../repositories/orders/orders'
import { readAccount } from '../../repositories/personal-data'
import { listedRegistrations } from '../../repositories/registrations-view'
import type { Services } from '../../services'
import { deleteAccount } from '../../use-cases/account/delete-account'
import { dateRegistrations } from '../../use-cases/registrations/dated-registrations'
import { idempotent } from '../idempotent'
import type { Handlers } from '../operation'
import { presentOrder } from '../orders'
import { presentCertificateSummary } from '../present-certificate'
import { presentMessage } from '../present-message'
import { presentSummary } from '../present-registration'

/** The candidate's right to a copy of their data, and to have them deleted. */
export function createAccountDataHandlers(services: Services): Handlers<'exportMe' | 'deleteMe'> {
  const { db, sealer } = services
  return {
    async exportMe({ candidateId, now }) {
      const { cloudAccount, phone, email } = await readAccount(db, sealer, candidateId)
      const registrations = await listedRegistrations(db, candidateId, dateOf(now))
      const calendar = await services.calendar.current()
      return {
        exportedAt: toBeijing(now),
        candidate: {
          cloudAccountId: cloudAccount?.accountId ?? null,
          cloudAccountKind: cloudAccount?.kind ?? null,
          realNameVerified: cloudAccount?.verified ?? null,
          name: cloudAccount?.holderName ?? null,
          idNumber: cloudAccount?.idNumber ?? null,
          phone,
          email: email?.address ?? null,
          emailConfirmed: email?.confirmed ?? null,
        },
        orders: (await orderViews(db, candidateId)).map((row) => presentOrder(row, calendar, now)),
        certificates: (await certificatesOf(db, candidateId)).map((row) =>
          presentCertificateSummary(row, now),
        ),
        messages: (await messagesOf(db, candidateId)).items.map(presentMessage),
        registrations: (await dateRegistrations(services, registrations)).map((dated) =>
          presentSummary(dated, now),
        ),
      }
    },

    deleteMe: idempotent(db, 'deleteMe', async ({ candidateId, now }) => {
      await deleteAccount(services, candidateId, now)
      return undefined
    }),
  }
}
