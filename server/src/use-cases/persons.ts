import type { CloudAccount } from '../domain/account'
import type { Policy } from '../domain/policy'
import { dateOf } from '../lib/time'
import { cloudAccountInUse, personAccountLimit, personDiffers } from '../problems/account'
import { holdingCandidate } from '../repositories/account/candidates'
import { bindCloudAccount } from '../repositories/account/personal-data'
import {
  boundPerson,
  forgetGone,
  isSecondOfPerson,
  keepBoundPerson,
  keepFormerPerson,
  keepPersonOfOrder,
  lockPerson,
  ordersToCome,
  otherAccountsOf,
  personFingerprint,
  personHold,
  unknownPersons,
} from '../repositories/account/persons'
import type { Db } from '../repositories/database'
import { openCase } from './orders/cases'
import type { Needs } from './services'

/**
 * Makes a cloud account the candidate's in place of a former one. Throws the problem when somebody else holds it, and
 * when it is another person's while a registration or an order still needs the one who is bound.
 */
export async function bindAccount(
  services: Needs<'db' | 'sealer' | 'calendar'>,
  candidateId: string,
  account: CloudAccount,
  now: Date,
): Promise<void> {
  const { db, sealer } = services
  const calendar = await services.calendar.current()
  await holdingCandidate(db, candidateId, async (trx) => {
    const person = account.idNumber === null ? null : personFingerprint(sealer, account.idNumber)
    const former = await boundPerson(trx, candidateId)
    await refuseOtherPerson(trx, candidateId, person, former)
    await refuseCrowd(trx, candidateId, person, calendar.policyOn(dateOf(now)))
    if (!(await bindCloudAccount(trx, sealer, candidateId, account))) throw cloudAccountInUse()
    if (former && former !== person) await forgetGone(trx, former)
  })
}

/** Another person, or nobody known, can be bound only once everything of the one who is bound is settled. */
async function refuseOtherPerson(
  trx: Db,
  candidateId: string,
  person: string | null,
  former: string | null,
): Promise<void> {
  if (person !== null && person === former) return
  const hold = await personHold(trx, candidateId)
  if (!hold) return keepFormerPerson(trx, candidateId)
  if (person === null || person !== (hold.personFingerprint ?? former)) throw personDiffers(hold)
}

/** A person can be bound to a limited number of accounts. */
async function refuseCrowd(
  trx: Db,
  candidateId: string,
  person: string | null,
  policy: Policy,
): Promise<void> {
  if (person === null) return
  await lockPerson(trx, person)
  const others = await otherAccountsOf(trx, person, candidateId)
  if (others >= policy.accountsPerPerson) throw personAccountLimit(policy.accountsPerPerson)
}

/** Candidates looked for with one statement. */
const AT_ONCE = 500

/**
 * Keeps the persons of accounts that were bound before persons were kept, and of what is still to come of them. Two
 * live registrations of one person and subject from that time are put before an operator. Done once, it finds nothing.
 */
export async function rememberPersons(services: Needs<'db' | 'log' | 'sealer'>, now: Date): Promise<void> {
  const { db, sealer } = services
  let found = await unknownPersons(db, AT_ONCE)
  while (found.length > 0) {
    for (const { candidateId, idNumberSealed } of found) {
      const person = personFingerprint(sealer, sealer.open(idNumberSealed ?? '', 'id-number'))
      for (const order of await ordersToCome(db, candidateId)) await keep(services, order, person, now)
      // Last, so that a start that was interrupted finds the candidate again.
      await keepBoundPerson(db, candidateId, person)
    }
    found = await unknownPersons(db, AT_ONCE)
  }
}

async function keep(
  { db, log }: Needs<'db' | 'log'>,
  { id, amountFen }: { id: string; amountFen: number },
  person: string,
  now: Date,
): Promise<void> {
  try {
    await db.transaction().execute((trx) => keepPersonOfOrder(trx, id, person))
  } catch (error) {
    if (!isSecondOfPerson(error)) throw error
    const matter = { kind: 'personTwice', outTradeNo: id, reference: null, expectedFen: amountFen } as const
    await openCase({ db, log }, id, { ...matter, actualFen: null }, now)
  }
}
