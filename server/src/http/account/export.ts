import type { components } from '../../../../contract/schema'
import type { Sealer } from '../../lib/sealing'
import { systemClock, toBeijing } from '../../lib/time'
import { openidOf } from '../../repositories/account/candidates'
import { findEmailConfirmation, readAccount } from '../../repositories/account/personal-data'
import { type RecordKind, recordsOf } from '../../repositories/account/records'
import { sessionsOf } from '../../repositories/account/sessions'
import { certificatesOf } from '../../repositories/certificates'
import { messagesInFull } from '../../repositories/notices/messages'
import { orderViews } from '../../repositories/orders/orders'
import { listedRegistrations } from '../../repositories/registrations/view'
import { HOLDER_PURPOSE } from '../../use-cases/certificates/issue'
import { openAddress } from '../../use-cases/certificates/paper'
import { dateRegistrations } from '../../use-cases/registrations'
import { presentCertificateSummary } from '../certificates/certificates'
import { takeTry } from '../limits'
import { presentFullMessage } from '../notices/messages'
import type { Handlers } from '../operation'
import { presentOrders } from '../orders/present-order'
import { presentSummary } from '../registrations/registrations'
import type { HttpServices } from '../services'
import { presentDevice } from './sessions'

type Export = components['schemas']['Export']

/** Who the candidate is, in clear: it is them who ask. */
async function presentCandidate(
  { db, sealer }: HttpServices,
  candidateId: string,
): Promise<Export['candidate']> {
  const { cloudAccount, phone, email } = await readAccount(db, sealer, candidateId)
  const pending = await findEmailConfirmation(db, candidateId)
  return {
    wechatOpenid: await openidOf(db, sealer, candidateId),
    cloudAccountId: cloudAccount?.accountId ?? null,
    cloudAccountKind: cloudAccount?.kind ?? null,
    realNameVerified: cloudAccount?.verified ?? null,
    name: cloudAccount?.holderName ?? null,
    idNumber: cloudAccount?.idNumber ?? null,
    phone,
    email: email?.address ?? null,
    emailConfirmed: email?.confirmed ?? null,
    emailBeingConfirmed: pending ? sealer.open(pending.addressSealed, 'email') : null,
  }
}

/** A row with its instants in Beijing time. */
function shown(row: object): Record<string, unknown> {
  const entries = Object.entries(row)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, value instanceof Date ? toBeijing(value) : value]),
  )
}

/** The rows of each kind, in clear. */
async function presentRecords(db: HttpServices['db'], sealer: Sealer, candidateId: string) {
  const rows = await recordsOf(db, candidateId)
  const certificates = rows.certificates.map(({ holderSealed, addressSealed, ...rest }) => ({
    ...rest,
    holderName: sealer.open(holderSealed, HOLDER_PURPOSE),
    paperAddress: openAddress(sealer, addressSealed),
  }))
  const officialAccount = rows.officialAccount.map((row) => {
    if (!('openidSealed' in row)) return row
    const { openidSealed, ...rest } = row
    return { ...rest, openid: sealer.open(openidSealed, 'official-openid') }
  })
  const kinds: Record<RecordKind, object[]> = { ...rows, certificates, officialAccount }
  const lists = Object.entries(kinds).map(([kind, list]) => [kind, list.map(shown)])
  // The same kinds as they came, each with a list.
  return Object.fromEntries(lists) as Export['records']
}

/** The candidate's right to a copy of their data. */
export function createExportHandlers(services: HttpServices): Handlers<'exportMe'> {
  const { db, sealer } = services
  return {
    async exportMe({ candidateId, now, request }) {
      await takeTry(services.rateLimits.dataExport, candidateId)
      const registrations = await dateRegistrations(
        services,
        await listedRegistrations(db, candidateId, '0001-01-01'),
      )
      const times = { now, realNow: systemClock.now() }
      return {
        exportedAt: toBeijing(now),
        candidate: await presentCandidate(services, candidateId),
        orders: await presentOrders(services, await orderViews(db, candidateId), now),
        registrations: registrations.map((dated) => presentSummary(dated, now)),
        certificates: (await certificatesOf(db, candidateId)).map((row) =>
          presentCertificateSummary(row, now),
        ),
        messages: (await messagesInFull(db, candidateId)).map(presentFullMessage),
        records: await presentRecords(db, sealer, candidateId),
        devices: (await sessionsOf(db, candidateId, times.realNow)).map((session) =>
          presentDevice(session, request.sessionId, times),
        ),
      }
    },
  }
}
